import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { PreviewRow } from '@/lib/employer-filing/queries/get-filing'

const COLUMNS: readonly Column<PreviewRow>[] = [
  { key: 'name', header: '姓名', cell: ({ name }) => name || '（未填）' },
  { key: 'row', header: '行', width: '5rem', cell: ({ row }) => `第 ${row} 行` },
  { key: 'identity', header: '证件号码', deskOnly: true, cell: ({ identityMasked }) => identityMasked },
  { key: 'verdict', header: '预审', cell: (row) => <Verdict row={row} /> },
  {
    key: 'amount',
    header: '预计金额',
    align: 'right',
    cell: ({ amountFen }) => (amountFen === null ? '—' : <Money amount={amountFen} />),
  },
  { key: 'why', header: '说明', wrap: true, cell: (row) => wordsOf(row) },
]

/** What the policy grants the person depends on what she still proves; why not is hers to know, not her employer's. */
function Verdict({ row: { verdict } }: { row: PreviewRow }) {
  switch (verdict) {
    case null:
      return '—'
    case 'eligible':
      return <StatusMark tone="good">符合条件</StatusMark>
    case 'needsEvidence':
      return <StatusMark tone="active">待补材料</StatusMark>
    case 'ineligible':
      return <StatusMark tone="bad">不符合条件</StatusMark>
  }
}

function wordsOf({ faults, isReachable }: PreviewRow): string {
  if (faults.length > 0) {
    return faults.map(({ header, text }) => (header === '' ? text : `“${header}”：${text}`)).join('；')
  }
  return isReachable ? '' : '本人还没有聚才账户，请转告她先注册'
}

/** Every row of the sheet with its verdict and what is wrong with it. */
export const PreviewRows = ({ rows }: { rows: readonly PreviewRow[] }) => (
  <Panel title={`表中的 ${rows.length} 行`} flush>
    <DataTable caption="核对结果" rows={rows} columns={COLUMNS} rowKey={({ row }) => String(row)} empty={null} />
  </Panel>
)
