import { paths } from '@/app/paths'
import { TextField } from '@/components/form/text-field'
import { BulkForm } from '@/components/table/bulk-form'
import { DataTable } from '@/components/table/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import type { LineView, OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'
import { newId } from '@/lib/platform/id'
import { reverse } from '../actions'
import { lineColumns } from './line-columns'

const FORM = 'reverse-opening'

/** The lines, each with what it says; of a posted batch, those to be taken back can be ticked. */
export function LineTable({ batch, isPaged }: { batch: OpeningBatchView; isPaged: boolean }) {
  const { acts, lines, nextLine } = batch
  const here = paths.openingBatch(batch.id)
  // An award is taken back as a whole: its first line is ticked.
  const isFirst = (row: LineView) => lines.find(({ awardId }) => awardId === row.awardId)?.id === row.id
  const selection = {
    formId: FORM,
    name: 'awardIds',
    labelOf,
    canSelect: (row: LineView) => row.standing === 'counts' && isFirst(row),
  }
  return (
    <Panel flush title="明细" note={`共 ${batch.totals.lineCount} 笔，单位：元`}>
      <DataTable
        caption={`期初批次 ${batch.number} 明细，单位：元`}
        rows={lines}
        columns={lineColumns(batch)}
        rowKey={(row) => (acts.reverse && isFirst(row) ? row.awardId : row.id)}
        {...(acts.reverse ? { selection } : {})}
        empty={<EmptyState title="还没有内容" why="上传登记表，或逐条录入。" />}
      />
      {acts.reverse ? <Reverse batchId={batch.id} /> : null}
      <Pagination previous={isPaged ? here : null} next={nextLine === null ? null : `${here}?after=${nextLine}`} />
    </Panel>
  )
}

const labelOf = ({ beneficiaryName, title }: LineView): string => `${beneficiaryName} ${title}`

/** 冲销: makes a batch of its own, which a second person has to sign like any other. */
const Reverse = ({ batchId }: { batchId: string }) => (
  <div className="border-t border-line p-4">
    <BulkForm
      id={FORM}
      name="awardIds"
      action={reverse}
      hidden={{ batchId }}
      verb="冲销"
      consequence="将编制一份期初冲销，上传依据并由另一人复核签字后生效。"
      requestId={newId()}
    >
      <TextField name="documentNumber" label="依据文号" className="w-60" />
      <TextField name="reason" label="冲销原因" className="w-72" />
    </BulkForm>
  </div>
)
