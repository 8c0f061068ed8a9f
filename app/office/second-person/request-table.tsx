import { ConfirmAction } from '@/components/form/confirm-action'
import type { FormAction } from '@/components/form/form-shell'
import { TextField } from '@/components/form/text-field'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { StatusMark, type Tone } from '@/components/ui/status-mark'
import { REQUEST_KIND_LABELS, REQUEST_STATUS_LABELS } from '@/lib/second-person/labels'
import type { RequestKind, RequestStatus } from '@/lib/second-person/model'
import type { RequestLine } from '@/lib/second-person/queries/list-requests'
import { confirmReturn } from '../payments/return-actions'
import { confirmExportAction, confirmRoleAction, refuseRequestAction, withdrawRequestAction } from './actions'

const TONES: Record<RequestStatus, Tone> = {
  open: 'active',
  confirmed: 'good',
  refused: 'bad',
  withdrawn: 'neutral',
  expired: 'neutral',
}

/** What the second person's word does, by what was asked. */
const CONFIRM = {
  roleGrant: {
    action: confirmRoleAction,
    verb: '确认生效',
    what: '确认后立即生效，记入操作记录。请先核对任职文件和本人。',
  },
  clearExport: {
    action: confirmExportAction,
    verb: '同意下载',
    what: '确认后提交人 7 天内可以下载这一份，文件上写明由您确认。请先核对用途。',
  },
  batchReturn: {
    action: confirmReturn,
    verb: '确认退回',
    what: '确认后全部款项重新待拨付，您记为本批次的对账人。请先核对银行的退回通知。',
  },
} as const satisfies Record<RequestKind, object>

/** What was asked, by whom, until when, and what this person may do about it. */
export const RequestTable = ({
  lines,
  caption,
  empty,
}: {
  lines: readonly RequestLine[]
  caption: string
  empty: string
}) => (
  <DataTable
    caption={caption}
    rows={lines}
    columns={COLUMNS}
    rowKey={({ id }) => id}
    empty={<EmptyState title={empty} why="须两个人办理的事项，由一人提交后列在这里，另一人确认后生效。" />}
  />
)

const COLUMNS: Column<RequestLine>[] = [
  { key: 'kind', header: '事项', cell: ({ kind }) => REQUEST_KIND_LABELS[kind] },
  { key: 'summary', header: '内容', wrap: true, cell: ({ summary }) => summary },
  { key: 'asked', header: '提交', cell: (line) => <Asked line={line} /> },
  { key: 'state', header: '状态', wrap: true, cell: (line) => <State line={line} /> },
  { key: 'do', header: '操作', cell: (line) => <Acts line={line} /> },
]

const Asked = ({ line: { askedByName, askedAt } }: { line: RequestLine }) => (
  <>
    {askedByName} <Moment value={askedAt} />
  </>
)

const State = ({ line: { status, expiresAt, answeredByName, remark } }: { line: RequestLine }) => (
  <div>
    <StatusMark tone={TONES[status]}>{REQUEST_STATUS_LABELS[status]}</StatusMark>
    <span className="block text-ink-2">
      {status === 'open' ? (
        <>
          <Moment value={expiresAt} /> 前有效
        </>
      ) : (
        [answeredByName, remark].filter(Boolean).join('：')
      )}
    </span>
  </div>
)

const Acts = ({ line }: { line: RequestLine }) => {
  if (line.mayAnswer)
    return (
      <div className="flex gap-2">
        <Confirm line={line} />
        <Refuse line={line} />
      </div>
    )
  return line.mayWithdraw ? <Withdraw line={line} /> : null
}

const Confirm = ({ line: { id, kind, summary, askedByName } }: { line: RequestLine }) => (
  <ConfirmAction
    action={CONFIRM[kind].action as FormAction<unknown>}
    label="确认…"
    size="sm"
    title={`确认${askedByName}提交的${REQUEST_KIND_LABELS[kind]}？`}
    description={`${summary}。${CONFIRM[kind].what}`}
    confirm={CONFIRM[kind].verb}
    hidden={{ id }}
    doneMessage="已确认"
  />
)

const Refuse = ({ line: { id, summary } }: { line: RequestLine }) => (
  <ConfirmAction
    action={refuseRequestAction}
    label="不同意…"
    size="sm"
    variant="danger"
    title="不同意这项申请？"
    description={`${summary}。不会生效，提交人会收到您写的原因。`}
    confirm="不同意"
    hidden={{ id }}
    doneMessage="已答复不同意"
  >
    <TextField name="remark" label="原因" maxLength={200} />
  </ConfirmAction>
)

const Withdraw = ({ line: { id, summary } }: { line: RequestLine }) => (
  <ConfirmAction
    action={withdrawRequestAction}
    label="撤回…"
    size="sm"
    title="撤回这项申请？"
    description={`${summary}。撤回后不会生效，需要时可以重新提交。`}
    confirm="撤回申请"
    hidden={{ id }}
    doneMessage="申请已撤回"
  />
)
