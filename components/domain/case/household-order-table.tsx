import { Money } from '@/components/ui/money'
import type { HouseholdOrders } from '@/lib/application/rules/household-orders'

/** Both orders in which two spouses may apply: what each gets, the sum, and which is better. */
export function HouseholdOrderTable({ household: { orders, sentence } }: { household: HouseholdOrders }) {
  const [best, other] = orders
  const isOpen = best?.totalFen === other?.totalFen
  return (
    <section aria-label="夫妻申请顺序">
      <p>{sentence}。</p>
      <table className="mt-1 w-full">
        <caption className="sr-only">夫妻两种申请顺序的金额</caption>
        <thead>
          <tr className="text-left text-sm text-ink-3">
            <th className="py-1 pr-3 font-normal">谁先申请</th>
            <th className="py-1 pr-3 font-normal">各自可得</th>
            <th className="py-1 text-right font-normal">合计</th>
          </tr>
        </thead>
        <tbody>
          {orders.map((order, at) => (
            <tr key={order.firstName} className="border-t border-line align-baseline">
              <td className="py-1 pr-3">
                {order.firstName}
                {at === 0 && !isOpen ? <span className="ml-1 text-sm text-green">更多</span> : null}
              </td>
              <td className="py-1 pr-3">
                {order.amounts.map(({ name, amountFen }) => (
                  <span key={name} className="mr-3 inline-block">
                    {name} <Money amount={amountFen} />
                  </span>
                ))}
              </td>
              <td className="py-1 text-right">
                <Money amount={order.totalFen} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
