import { Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import { HAND_LABELS } from '@/lib/opening-balance/labels'
import type { OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'

/** 两人办理: who wrote it, who signed it, and what came between. */
export function BatchHands({ batch }: { batch: OpeningBatchView }) {
  const done = batch.hands.map(({ kind, name, at, text }): TimelineEntry => ({
    id: `${kind}-${at.getTime()}`,
    title: HAND_LABELS[kind],
    by: name,
    at: <Moment value={at} />,
    text,
    state: 'done',
  }))
  const next: TimelineEntry[] =
    batch.status === 'prepared' ? [{ id: 'next', title: HAND_LABELS.signed, by: '待另一人办理', state: 'now' }] : []
  return (
    <Panel title="经手人">
      <Timeline label="批次经手人" entries={[...done, ...next]} />
    </Panel>
  )
}
