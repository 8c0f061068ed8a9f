import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { Alert } from '@/components/ui/alert'
import { LinkButton } from '@/components/ui/button'
import { Money } from '@/components/ui/money'
import { Panel } from '@/components/ui/panel'
import type { BatchPreview, Selection } from '@/lib/subsidy/queries/preview-batch'
import { MakeBatchForm } from './make-batch-form'
import { PreviewSums } from './preview-sums'

type Line = BatchPreview['lines'][number]

const SHOWN = 200

const COLUMNS: readonly Column<Line>[] = [
  { key: 'payee', header: '收款户名', cell: (line) => line.payeeName },
  { key: 'item', header: '事项', cell: (line) => line.itemCode },
  { key: 'account', header: '收款账户', cell: (line) => `${line.bankName} ${line.accountMasked}` },
  { key: 'amount', header: '金额', align: 'right', cell: (line) => <Money amount={line.netFen} /> },
]

/** The list as it would be frozen: sums first, then the act, then the lines. */
export function BatchConfirmation({ preview, selection }: { preview: BatchPreview; selection: Selection }) {
  const { count, fundYears, lines } = preview
  return (
    <div className="space-y-4">
      <PreviewSums preview={preview} />
      {fundYears > 1 ? <TwoYears /> : <MakeBatchForm preview={preview} selection={selection} />}
      <Panel flush title="清单" note={count > SHOWN ? `共 ${count} 笔，列出前 ${SHOWN} 笔` : `共 ${count} 笔`}>
        <DataTable
          caption="批次清单"
          rows={lines.slice(0, SHOWN)}
          columns={COLUMNS}
          rowKey={(row) => row.id}
          empty={null}
        />
      </Panel>
    </div>
  )
}

const TwoYears = () => (
  <Alert
    tone="attention"
    title="所选款项分属不同预算年度"
    action={<LinkButton href={paths.payments()}>返回筛选</LinkButton>}
  >
    请在待拨付中按预算年度筛选后分别制单。
  </Alert>
)
