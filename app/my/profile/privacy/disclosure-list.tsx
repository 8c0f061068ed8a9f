import { Moment } from '@/components/ui/day'
import { DISCLOSED_FIELD_LABELS, DISCLOSURE_REASON_LABELS } from '@/lib/disclosure/labels'
import type { Disclosure } from '@/lib/disclosure/model'

/** Each look at a whole number: when, who, which, what for. */
export function DisclosureList({ disclosures }: { disclosures: readonly Disclosure[] }) {
  if (disclosures.length === 0)
    return (
      <p className="text-ink-2">没有人查看过。办件时工作人员只看到打码的号码，确需完整号码的要写明用途，记在这里。</p>
    )
  return (
    <ul className="divide-y divide-line">
      {disclosures.map(({ id, at, byName, field, reason, words }) => (
        <li key={id} className="py-2 first:pt-0 last:pb-0">
          {byName} 查看了{DISCLOSED_FIELD_LABELS[field]}：{DISCLOSURE_REASON_LABELS[reason]}
          <span className="block text-sm wrap-break-word text-ink-2">
            <Moment value={at} /> · {words}
          </span>
        </li>
      ))}
    </ul>
  )
}
