import { Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { VERDICT_LABELS } from '@/lib/duplicate/labels'
import type { PairVerdict } from '@/lib/duplicate/queries/get-pair'

/** Everything that was ever said of the pair. */
export function VerdictList({ verdicts }: { verdicts: readonly PairVerdict[] }) {
  if (verdicts.length === 0) return null
  return (
    <Panel title="判定经过">
      <ul className="space-y-2">
        {verdicts.map(({ id, verdict, reason, decidedByName, at }) => (
          <li key={id}>
            <Moment value={at} className="text-ink-2" /> {decidedByName}：{VERDICT_LABELS[verdict]}
            <span className="block text-ink-2 wrap-break-word">{reason}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
