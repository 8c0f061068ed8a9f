import { paths } from '@/app/paths'
import { RowLink } from '@/components/table/row-link'
import type { Column } from '@/components/table/table-parts'
import { Day } from '@/components/ui/day'
import { Money } from '@/components/ui/money'
import { StatusMark } from '@/components/ui/status-mark'
import { ENTITLEMENT_STATUS_LABELS } from '@/lib/subsidy/labels'
import { PRIOR_ITEM } from '@/lib/opening-balance/model'
import type { EntitlementRow } from '@/lib/subsidy/queries/list-entitlements'

export const ENTITLEMENT_COLUMNS: readonly Column<EntitlementRow>[] = [
  {
    key: 'beneficiary',
    header: '享受人',
    cell: (row) => <RowLink href={paths.entitlement(row.id)}>{row.beneficiaryName}</RowLink>,
  },
  { key: 'item', header: '事项', wrap: true, cell: (row) => <ItemOf row={row} /> },
  { key: 'payee', header: '收款人', deskOnly: true, cell: (row) => row.payeeName },
  { key: 'granted', header: '兑现日', cell: (row) => <Day value={row.grantedOn} /> },
  { key: 'next', header: '下一期', cell: (row) => <Day value={row.nextDueOn} /> },
  {
    key: 'status',
    header: '状态',
    cell: (row) => (
      <StatusMark plain tone={row.status === 'active' ? 'good' : 'neutral'}>
        {ENTITLEMENT_STATUS_LABELS[row.status]}
      </StatusMark>
    ),
  },
  { key: 'total', header: '核定总额', align: 'right', cell: (row) => <Money amount={row.totalFen} /> },
  { key: 'paid', header: '已发放', align: 'right', cell: (row) => <Money amount={row.paidFen} /> },
]

/** An award from before this system says so; one of no item has 期初 for its code already. */
const ItemOf = ({ row }: { row: EntitlementRow }) => (
  <>
    {row.itemCode} {row.itemTitle}
    {row.isOpening && row.itemCode !== PRIOR_ITEM ? <span className="text-ink-3">（期初）</span> : null}
  </>
)
