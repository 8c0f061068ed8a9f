import { Download } from 'lucide-react'
import { paths } from '@/app/paths'
import { ConfirmAction } from '@/components/form/confirm-action'
import { TextField } from '@/components/form/text-field'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { LinkButton } from '@/components/ui/button'
import { CutNote } from '@/components/ui/cut-note'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import { MOST_COMPARISONS, type Comparisons } from '@/lib/register-import/queries/list-comparisons'
import type { DownloadState } from '@/lib/register-import/queries/list-download-states'
import { MOST_CLEAR } from '@/lib/second-person/model'
import { askForComparisonAction } from '../actions'

type List = Comparisons['lists'][number] & { readonly state: DownloadState }

const COLUMNS: readonly Column<List>[] = [
  { key: 'number', header: '清单号', cell: ({ number }) => number },
  { key: 'department', header: '部门', cell: ({ departmentName }) => departmentName },
  { key: 'answered', header: '已交回', align: 'right', cell: (row) => `${row.answeredCount} / ${row.lineCount}` },
  {
    key: 'by',
    header: '生成',
    cell: (row) => (
      <>
        {row.exportedByName} <Moment value={row.exportedAt} short />
      </>
    ),
  },
  { key: 'file', header: '下载', cell: (row) => <Take row={row} /> },
]

/** Lists that were made, latest first. */
export const ComparisonTable = ({ lists }: { lists: readonly List[] }) => (
  <Panel title="已生成的清单" note="清单有完整证件号码，每次下载都有记录" flush>
    <DataTable
      caption="比对清单"
      rows={lists}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      empty={<EmptyState title="还没有清单" why="有待核验的内容时，可以生成清单，拿去与本部门数据核对。" />}
    />
    <CutNote shown={lists.length} most={MOST_COMPARISONS}>
      列出最近 {MOST_COMPARISONS} 份；更早的清单号在审计记录里可以查到。
    </CutNote>
  </Panel>
)

const Take = ({ row: { id, number, state } }: { row: List }) => {
  if (state === 'waiting') return <StatusMark tone="active">待第二人确认</StatusMark>
  if (state === 'closed') return <Ask id={id} number={number} />
  return (
    <LinkButton
      size="sm"
      href={paths.comparisonFile(id)}
      download
      icon={<Download aria-hidden />}
      aria-label={`下载清单 ${number}`}
    >
      下载
    </LinkButton>
  )
}

const Ask = ({ id, number }: Pick<List, 'id' | 'number'>) => (
  <ConfirmAction
    action={askForComparisonAction}
    label="申请下载…"
    size="sm"
    title={`申请下载清单 ${number}？`}
    description={`超过 ${MOST_CLEAR} 人的完整号码，须由本部门另一人或人才办确认。确认后 7 天内可以下载，文件上写明由谁确认。`}
    confirm="提交申请"
    hidden={{ listId: id }}
    doneMessage="已提交，等待第二人确认"
  >
    <TextField name="reason" label="用途" placeholder="如：与学历库核对" maxLength={100} />
  </ConfirmAction>
)
