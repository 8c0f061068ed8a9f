import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { DueDay } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { GateRow } from '@/lib/subsidy/queries/list-gates'
import { ClearGate } from './clear-gate'

/** Columns of instalments behind a gate; reviewers may clear them here. */
export const gateColumns = (today: PlainDate, mayClear: boolean): Column<GateRow>[] => [
  {
    key: 'beneficiary',
    header: '享受人',
    cell: (row) => <RowLink href={paths.entitlement(row.entitlementId)}>{row.beneficiaryName}</RowLink>,
  },
  { key: 'item', header: '事项', cell: (row) => `${row.itemCode} 第 ${row.instalment} 期` },
  { key: 'gate', header: '复核内容', wrap: true, cell: (row) => row.gate },
  { key: 'due', header: '到期日', cell: (row) => <DueDay value={row.dueOn} today={today} /> },
  { key: 'amount', header: '金额', align: 'right', cell: (row) => <Money amount={row.amountFen} /> },
  ...(mayClear ? [{ key: 'act', header: '办理', cell: (row: GateRow) => <ClearGate gate={row} /> }] : []),
]
