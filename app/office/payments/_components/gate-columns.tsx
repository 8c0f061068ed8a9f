import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column, Selection } from '@/components/table/table-parts'
import { DueDay } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { GateRow } from '@/lib/subsidy/queries/list-gates'

/** The form that the tick boxes belong to. */
export const GATE_FORM = 'gates'
export const GATE_SELECTION: Selection<GateRow> & { name: string } = {
  formId: GATE_FORM,
  name: 'ids[]',
  labelOf: (row) => `${row.beneficiaryName} ${row.itemCode} 第 ${row.instalment} 期`,
}

/** Columns of instalments behind a gate. */
export const gateColumns = (today: PlainDate): Column<GateRow>[] => [
  {
    key: 'beneficiary',
    header: '享受人',
    cell: (row) => <RowLink href={paths.entitlement(row.entitlementId)}>{row.beneficiaryName}</RowLink>,
  },
  { key: 'item', header: '事项', cell: (row) => `${row.itemCode} 第 ${row.instalment} 期` },
  { key: 'gate', header: '复核内容', wrap: true, cell: (row) => row.gate },
  { key: 'finding', header: '系统复核结果', wrap: true, cell: (row) => row.finding ?? '须人工复核' },
  { key: 'due', header: '到期日', cell: (row) => <DueDay value={row.dueOn} today={today} /> },
  { key: 'amount', header: '金额', align: 'right', cell: (row) => <Money amount={row.amountFen} /> },
]
