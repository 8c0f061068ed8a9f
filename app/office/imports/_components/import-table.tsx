import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { LinkButton } from '@/components/ui/button'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import type { ImportLine } from '@/lib/register-import/queries/list-imports'
import { ImportMark } from './import-mark'

const number = (value: number) => value.toLocaleString('zh-CN')

const COLUMNS: readonly Column<ImportLine>[] = [
  {
    key: 'file',
    header: '文件',
    wrap: true,
    cell: (row) => <RowLink href={paths.importBatch(row.id)}>{row.fileName}</RowLink>,
  },
  { key: 'kind', header: '内容', cell: (row) => row.kindLabel },
  { key: 'status', header: '状态', cell: (row) => <ImportMark status={row.status} /> },
  { key: 'rows', header: '行数', align: 'right', cell: (row) => number(row.rowCount) },
  { key: 'created', header: '新增', align: 'right', deskOnly: true, cell: (row) => number(row.createdRows) },
  { key: 'changed', header: '更新', align: 'right', deskOnly: true, cell: (row) => number(row.changedRows) },
  { key: 'faulty', header: '有误', align: 'right', cell: (row) => number(row.faultyRows) },
  {
    key: 'by',
    header: '上传',
    cell: (row) => (
      <>
        {row.uploadedByName} <Moment value={row.uploadedAt} short />
      </>
    ),
  },
]

/** Imports, latest first, each opening its page. */
export const ImportTable = ({ lines }: { lines: readonly ImportLine[] }) => (
  <Panel flush>
    <DataTable
      caption="导入批次"
      rows={lines}
      columns={COLUMNS}
      rowKey={(row) => row.id}
      empty={
        <EmptyState
          title="还没有导入过文件"
          why="人才、企业、社保、税收等成批的数据，可以用 Excel 文件一次导入。"
          action={<LinkButton href={paths.newImport()}>导入文件</LinkButton>}
        />
      }
    />
  </Panel>
)
