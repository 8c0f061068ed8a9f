import { Day } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import type { Outlook } from '@/lib/application/rules/outlook'

const MOST_INSTALMENTS = 6

/** How the sum comes about, and when it is paid. Nothing where nothing is paid. */
export function AmountTable({ outlook: { steps, instalments } }: { outlook: Outlook }) {
  if (steps.length === 0) return null
  return (
    <details>
      <summary className="flex min-h-12 cursor-pointer items-center text-blue">怎么算出来的、怎么发</summary>
      <ul className="divide-y divide-line border-y border-line">
        {steps.map(({ text, clause, amountFen }) => (
          <li key={`${text}${clause}${amountFen}`} className="flex flex-wrap justify-between gap-x-3 py-1.5">
            <span className="min-w-0">
              {text} <span className="text-ink-3">{clause}</span>
            </span>
            <Money amount={amountFen} />
          </li>
        ))}
      </ul>
      <ul className="mt-2 text-ink-2">
        {instalments.slice(0, MOST_INSTALMENTS).map(({ number, dueOn, amountFen, gate }) => (
          <li key={number} className="flex flex-wrap justify-between gap-x-3 py-0.5">
            <span>
              第 {number} 期 <Day value={dueOn} />
              {gate ? `，${gate.text}` : ''}
            </span>
            <Money amount={amountFen} />
          </li>
        ))}
      </ul>
      {instalments.length > MOST_INSTALMENTS ? <p className="text-ink-2">共 {instalments.length} 期。</p> : null}
      <p className="text-sm text-ink-3">发放日期从办结之日起算，以实际办结为准。</p>
    </details>
  )
}
