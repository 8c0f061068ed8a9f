import { Moment } from '@/components/ui/day'
import { Panel } from '@/components/ui/panel'
import { Timeline, type TimelineEntry } from '@/components/ui/timeline'
import type { BatchView } from '@/lib/subsidy/queries/get-batch'

/** 四人分手: who made, checked, exported and reconciled, and whose turn it is. */
export function BatchHands({ batch }: { batch: BatchView }) {
  const waiting = batch.status === 'cancelled' ? null : batch.hands.find(({ name }) => name === null)?.hand
  const entries = batch.hands.map(({ hand, label, name, at }): TimelineEntry => ({
    id: hand,
    title: label,
    by: name ?? (hand === waiting ? '待办理' : ''),
    at: at ? <Moment value={at} /> : null,
    state: name ? 'done' : hand === waiting ? 'now' : 'later',
  }))
  const cancelled: TimelineEntry[] = batch.cancelledReason
    ? [{ id: 'cancelled', title: '已撤销', text: batch.cancelledReason, state: 'done', tone: 'neutral' }]
    : []
  return (
    <Panel title="经手人">
      <Timeline
        label="批次经手人"
        entries={[...entries.filter(({ state }) => !batch.cancelledReason || state === 'done'), ...cancelled]}
      />
    </Panel>
  )
}
