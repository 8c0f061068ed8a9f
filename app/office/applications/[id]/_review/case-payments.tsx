import Link from 'next/link'
import { paths } from '@/app/paths'
import { Day } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { sumFen } from '@/lib/kernel/fen'
import type { EntitlementView } from '@/lib/subsidy/queries/get-entitlement'
import { PaymentMark } from '../../../payments/_components/status-marks'

const SHOWN = 6

/** 兑现: how much of the award has been paid, and what comes next. */
export function CasePayments({ award }: { award: EntitlementView }) {
  const paid = award.payments.filter(({ status }) => status === 'paid')
  const rest = award.payments.length - SHOWN
  return (
    <Panel
      title="兑现"
      note={
        <>
          已拨付 <Money amount={sumFen(paid.map(({ grossFen }) => grossFen))} /> / <Money amount={award.totalFen} />
        </>
      }
      actions={
        <Link href={paths.entitlement(award.id)} className="link">
          待遇与拨付
        </Link>
      }
    >
      <ul className="divide-y divide-line">
        {award.payments.slice(0, SHOWN).map((one) => (
          <li key={one.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5 first:pt-0 last:pb-0">
            <span className="whitespace-nowrap">第 {one.instalment} 期</span>
            <PaymentMark status={one.status} />
            <span className="text-sm text-ink-3">
              <Day value={one.paidOn ?? one.dueOn} />
            </span>
            <Money amount={one.grossFen} className="ml-auto" />
          </li>
        ))}
      </ul>
      {rest > 0 ? <p className="mt-1 text-sm text-ink-3">其余 {rest} 期见待遇与拨付。</p> : null}
    </Panel>
  )
}
