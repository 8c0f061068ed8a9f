import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { OpeningBatchView } from '@/lib/opening-balance/queries/get-opening-batch'

type Fault = NonNullable<OpeningBatchView['faulty']>['faults'][number]

/** So many are read on a screen; all of them are in the workbook. */
const MOST = 50

const COLUMNS: readonly Column<Fault>[] = [
  { key: 'row', header: '行', width: '5rem', cell: (fault) => `第 ${fault.row} 行` },
  { key: 'header', header: '列', width: '10rem', cell: (fault) => fault.header || '整行' },
  { key: 'text', header: '问题和办法', wrap: true, cell: (fault) => fault.text },
]

/** The last workbook that could not be entered: what is wrong where, and the faulty rows to be put right. */
export function FaultyRows({ batch }: { batch: OpeningBatchView }) {
  if (!batch.faulty || !batch.acts.write) return null
  const { name, faults } = batch.faulty
  const rows = new Set(faults.map(({ row }) => row)).size
  return (
    <Panel
      flush
      title="上次上传没有录入"
      note={`${name}：${rows} 行有 ${faults.length} 处错误${faults.length > MOST ? `，列出前 ${MOST} 处` : ''}`}
      actions={
        <LinkButton size="sm" href={paths.openingFaults(batch.id)} download>
          下载错误明细表
        </LinkButton>
      }
    >
      <DataTable
        caption="表格中的错误"
        rows={faults.slice(0, MOST)}
        columns={COLUMNS}
        rowKey={(fault) => `${fault.row} ${fault.header} ${fault.code}`}
        empty={null}
      />
    </Panel>
  )
}
