import { Download } from 'lucide-react'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { LinkButton } from '@/components/ui/button'
import { CutNote } from '@/components/ui/cut-note'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { MOST_COMPARISONS, type Comparisons } from '@/lib/register-import/queries/list-comparisons'

type List = Comparisons['lists'][number]

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
  {
    key: 'file',
    header: '下载',
    cell: (row) => (
      <LinkButton
        size="sm"
        href={paths.comparisonFile(row.id)}
        download
        icon={<Download aria-hidden />}
        aria-label={`下载清单 ${row.number}`}
      >
        下载
      </LinkButton>
    ),
  },
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
