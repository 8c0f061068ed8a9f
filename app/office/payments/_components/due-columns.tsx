import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column, Selection } from '@/components/table/table-parts'
import { Day } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import { formatYuan } from '@/components/ui/format-money'
import { StatusMark } from '@/components/ui/status-mark'
import type { DueRow } from '@/lib/subsidy/queries/list-due-payments'

/** The form that the due list's tick boxes belong to. */
export const DUE_FORM = 'due-payments'
export const DUE_SELECTION: Selection<DueRow> = {
  formId: DUE_FORM,
  labelOf: (row) => `${row.beneficiaryName} ${row.itemCode} 第 ${row.instalment} 期`,
}

/** Columns of the due list: who, for what, how much to which account, and what the bank said the last time. */
export const DUE_COLUMNS: readonly Column<DueRow>[] = [
  {
    key: 'beneficiary',
    header: '享受人',
    cell: (row) => <RowLink href={paths.entitlement(row.entitlementId)}>{row.beneficiaryName}</RowLink>,
  },
  { key: 'item', header: '事项', cell: (row) => `${row.itemCode} ${row.itemTitle}` },
  { key: 'instalment', header: '期次', cell: (row) => `第 ${row.instalment} 期` },
  { key: 'due', header: '到期日', cell: (row) => <Day value={row.dueOn} /> },
  { key: 'township', header: '乡镇', deskOnly: true, cell: (row) => row.townshipName },
  { key: 'account', header: '收款账户', wrap: true, cell: (row) => <Payee row={row} /> },
  { key: 'note', header: '提示', wrap: true, cell: (row) => <Note row={row} /> },
  { key: 'amount', header: '应拨金额', align: 'right', cell: (row) => <Money amount={row.netFen} /> },
]

const Payee = ({ row }: { row: DueRow }) => (
  <span>
    {row.payeeName === row.beneficiaryName ? '' : `${row.payeeName} `}
    <span className="text-ink-2">
      {row.bankName} {row.accountMasked}
    </span>
  </span>
)

const Note = ({ row }: { row: DueRow }) => (
  <span className="flex flex-wrap gap-x-3">
    {row.lastFailure ? <StatusMark plain tone="bad">{`上次失败：${row.lastFailure}`}</StatusMark> : null}
    {row.offsetFen > 0 ? (
      <StatusMark plain tone="attention">{`已抵扣 ${formatYuan(row.offsetFen)} 元`}</StatusMark>
    ) : null}
  </span>
)
