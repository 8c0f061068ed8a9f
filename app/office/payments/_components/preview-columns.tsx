import type { Column } from '@/components/table/table-parts'
import { Money } from '@/components/ui/money'
import type { BatchPreview } from '@/lib/subsidy/queries/preview-batch'

type Line = BatchPreview['lines'][number]

export const PREVIEW_COLUMNS: readonly Column<Line>[] = [
  { key: 'payee', header: '收款户名', cell: (line) => line.payeeName },
  { key: 'item', header: '事项', cell: (line) => line.itemCode },
  { key: 'account', header: '收款账户', cell: (line) => `${line.bankName} ${line.accountMasked}` },
  { key: 'amount', header: '金额', align: 'right', cell: (line) => <Money amount={line.netFen} /> },
]
