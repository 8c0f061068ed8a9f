import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { EmptyState } from '@/components/ui/empty-state'
import type { UnitLine } from '@/lib/account/rules/unit-lines'

export type CheckedLine = Omit<UnitLine, 'unit'>

const COLUMNS: readonly Column<CheckedLine>[] = [
  { key: 'line', header: '行', width: '4rem', cell: ({ line }) => line },
  { key: 'code', header: '代码', width: '9rem', cell: ({ code }) => code },
  { key: 'name', header: '名称', cell: ({ name }) => name, wrap: true },
  { key: 'short', header: '简称', cell: ({ shortName }) => shortName },
  { key: 'kind', header: '类型', cell: ({ kindLabel }) => kindLabel },
  { key: 'parent', header: '上级', cell: ({ parentName }) => parentName },
  {
    key: 'problem',
    header: '核对',
    wrap: true,
    cell: ({ problem }) => (problem === null ? '可以增设' : <span className="text-vermilion">{problem}</span>),
  },
]

/** Every pasted line as it was understood, those with something wrong first. */
export const UnitLinesTable = ({ lines }: { lines: readonly CheckedLine[] }) => (
  <DataTable
    caption="要增设的机构"
    rows={lines.toSorted((a, b) => Number(b.problem !== null) - Number(a.problem !== null) || a.line - b.line)}
    columns={COLUMNS}
    rowKey={({ line }) => String(line)}
    empty={<EmptyState title="没有认出任何一行" why="每行依次写代码、名称、类型，例如：510799100 城关镇 乡镇。" />}
  />
)
