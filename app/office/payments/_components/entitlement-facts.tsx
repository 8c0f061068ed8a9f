import { DescriptionList } from '@/components/ui/description-list'
import { Day } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { sumFen } from '@/lib/kernel/fen'
import { END_REASON_LABELS, FUNDER_LABELS } from '@/lib/subsidy/labels'
import type { EntitlementView } from '@/lib/subsidy/queries/get-entitlement'
import { FUNDERS } from '@/lib/policy/engine/assessment'

/** What was granted: the whole, who bears it, who is paid and to which account. */
export function EntitlementFacts({ entitlement }: { entitlement: EntitlementView }) {
  const { payments, endedOn, endReason, endNote, opening, account } = entitlement
  const paidFen = sumFen(payments.filter(({ status }) => status === 'paid').map(({ grossFen }) => grossFen))
  const shares = FUNDERS.flatMap((funder) => {
    const amounts = payments.flatMap((payment) => payment.shares.filter((share) => share.funder === funder))
    return amounts.length > 0 ? [{ funder, amountFen: sumFen(amounts.map(({ amountFen }) => amountFen)) }] : []
  })
  return (
    <Panel title="核定">
      <DescriptionList
        items={[
          { term: '核定总额', value: <Money amount={entitlement.totalFen} /> },
          ...(opening ? [{ term: '期初已拨付', value: <Money amount={opening.paidFen} /> }] : []),
          { term: opening ? '入系统后发放' : '已发放', value: <Money amount={paidFen} /> },
          {
            term: opening ? '待发资金承担' : '资金承担',
            value: (
              <span className="flex flex-wrap gap-x-4">
                {shares.map(({ funder, amountFen }) => (
                  <span key={funder}>
                    {FUNDER_LABELS[funder]} <Money amount={amountFen} />
                  </span>
                ))}
              </span>
            ),
          },
          { term: opening ? '核准日' : '兑现日', value: <Day value={entitlement.grantedOn} /> },
          { term: '收款人', value: entitlement.payeeName },
          { term: '收款账户', value: account ? `${account.bankName} ${account.accountMasked}` : '没有待发款项' },
          ...(entitlement.months === null ? [] : [{ term: '享受月数', value: `${entitlement.months} 个月` }]),
          ...(endReason && endedOn
            ? [{ term: '终止', value: `${endedOn} ${END_REASON_LABELS[endReason]}：${endNote ?? ''}`, wide: true }]
            : []),
        ]}
      />
    </Panel>
  )
}
