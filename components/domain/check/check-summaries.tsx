import { Moment } from '@/components/ui/day'
import type { CheckSummary } from '@/lib/application/rules/check-summary'

/** What each officer found when holding the values against the papers. */
export function CheckSummaries({ checks }: { checks: readonly CheckSummary[] }) {
  if (checks.length === 0) return null
  return (
    <ul aria-label="核对结果" className="mt-3 space-y-1 border-t border-line pt-3">
      {checks.map(({ checkedById, checkedByName, stepCode, stepName, round, sentence, at }) => (
        <li key={`${checkedById}${stepCode}${round}`}>
          <span className="text-ink-2">
            {stepName} {checkedByName}：
          </span>
          {sentence}{' '}
          <span className="text-sm text-ink-3">
            <Moment value={at} short />
          </span>
        </li>
      ))}
    </ul>
  )
}
