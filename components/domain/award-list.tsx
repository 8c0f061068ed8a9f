import type { ReactNode } from 'react'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { ENTITLEMENT_STATUS_LABELS } from '@/lib/subsidy/labels'
import type { AwardLine } from '@/lib/subsidy/queries/list-awards-of'

type Props = {
  awards: readonly AwardLine[]
  title?: string
  /** Makes an award's title a link, where its page may be opened. */
  linkOf?: (award: AwardLine) => ReactNode
}

/** 已享受待遇, those from before this system (期初) with the document that says so. Nothing where there is none. */
export function AwardList({ awards, title = '已享受待遇', linkOf = ({ title: name }) => name }: Props) {
  if (awards.length === 0) return null
  return (
    <Panel title={title} note={`${awards.length} 项`}>
      <ul className="divide-y divide-line">
        {awards.map((award) => (
          <li key={award.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1 py-2 first:pt-0 last:pb-0">
            <span className="min-w-0 flex-1 basis-56 wrap-break-word">
              {linkOf(award)}
              <span className="block text-sm text-ink-2">{whereFrom(award)}</span>
            </span>
            <span className="text-right">
              <span className="text-ink-2">已领 </span>
              <Money amount={award.paidFen} />
              {award.totalFen === award.paidFen ? null : (
                <span className="block text-sm text-ink-2">
                  核定 <Money amount={award.totalFen} />
                </span>
              )}
            </span>
            {award.status === 'active' ? null : (
              <StatusMark plain tone="neutral">
                {ENTITLEMENT_STATUS_LABELS[award.status]}
              </StatusMark>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

/** '2024-05-06 核准，已享受 20 个月 · 期初（云财社〔2025〕88号）'. */
function whereFrom({ grantedOn, months, opening }: AwardLine): string {
  const enjoyed = months > 0 ? `，已享受 ${months} 个月` : ''
  return `${grantedOn} 核准${enjoyed}${opening ? ` · 期初（${opening.documentNumber}）` : ''}`
}
