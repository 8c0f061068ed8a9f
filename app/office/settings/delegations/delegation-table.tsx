import { ConfirmAction } from '@/components/form/confirm-action'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusMark, type Tone } from '@/components/ui/status-mark'
import { ROLE_LABELS } from '@/lib/account/labels'
import type { DelegationLine, DelegationState } from '@/lib/account/queries/list-delegations'
import { daysBetween, type PlainDate } from '@/lib/kernel/plain-date'
import { endLending } from './actions'

const STATES: Record<DelegationState, { label: string; tone: Tone }> = {
  coming: { label: '未开始', tone: 'unknown' },
  inForce: { label: '代办中', tone: 'good' },
  over: { label: '已到期', tone: 'neutral' },
  ended: { label: '已终止', tone: 'neutral' },
}

/** Who stands in for whom. */
export const DelegationTable = ({ lines, today }: { lines: readonly DelegationLine[]; today: PlainDate }) => (
  <DataTable
    caption="委托代办记录"
    rows={lines}
    columns={columnsOf(today)}
    rowKey={({ id }) => id}
    empty={<EmptyState title="没有委托" why="委托出去的、受托代办的岗位都列在这里。" />}
  />
)

const columnsOf = (today: PlainDate): Column<DelegationLine>[] => [
  { key: 'principal', header: '委托人', cell: ({ principalName }) => principalName },
  { key: 'deputy', header: '代办人', cell: ({ deputyName }) => deputyName },
  { key: 'grant', header: '岗位', cell: ({ unitName, role }) => `${unitName} ${ROLE_LABELS[role]}` },
  { key: 'days', header: '起止', cell: ({ validFrom, validTo }) => `${validFrom} 至 ${validTo}` },
  { key: 'reason', header: '事由', wrap: true, cell: ({ reason }) => reason },
  { key: 'state', header: '状态', cell: (line) => <State line={line} today={today} /> },
  { key: 'end', header: '操作', cell: (line) => (line.mayEnd ? <End line={line} /> : null) },
]

const State = ({ line: { state, validTo }, today }: { line: DelegationLine; today: PlainDate }) => (
  <StatusMark tone={STATES[state].tone}>
    {STATES[state].label}
    {state === 'inForce' ? `，还有 ${daysBetween(today, validTo) + 1} 天` : ''}
  </StatusMark>
)

const End = ({ line: { id, principalName, deputyName } }: { line: DelegationLine }) => (
  <ConfirmAction
    action={endLending}
    label="终止…"
    size="sm"
    variant="danger"
    title={`终止${deputyName}代${principalName}办理？`}
    description={`${deputyName}的下一次操作起不再能代办；已经签署的仍然有效。`}
    confirm="终止委托"
    hidden={{ delegationId: id }}
    doneMessage="委托已终止"
  />
)
