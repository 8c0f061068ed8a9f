import { Day } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import type { CaseForReview } from '@/lib/application/queries/get-application-for-review'

/** What the applicant and the spouse have been granted elsewhere: the netting and the caps above counted these. */
export function BenefitList({ benefits }: { benefits: CaseForReview['benefits'] }) {
  if (benefits.length === 0) return <p className="text-ink-2">本人和配偶没有其他待遇。</p>
  return (
    <ul className="divide-y divide-line">
      {benefits.map((one) => (
        <li key={one.id} className="flex flex-wrap items-baseline gap-x-3 py-1.5 first:pt-0 last:pb-0">
          <span className="min-w-0 flex-1 basis-40">
            {one.itemTitle}
            <span className="ml-2 text-sm text-ink-3">
              {one.itemCode}
              {one.isSpouses ? ' · 配偶' : ''}
              {one.status === 'ended' ? ' · 已终止' : ''}
            </span>
          </span>
          <span className="text-sm text-ink-2">
            <Day value={one.grantedOn} /> 核定 <Money amount={one.amountFen} />
            ，已领 <Money amount={one.paidFen} />
          </span>
        </li>
      ))}
    </ul>
  )
}
