import { Download } from 'lucide-react'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { LinkButton } from '@/components/ui/button'
import { Panel } from '@/components/ui/panel'
import type { ImportDetail } from '@/lib/register-import/queries/get-import'

type Count = ImportDetail['faultCounts'][number]
type Line = ImportDetail['faults'][number]

const COUNTS: readonly Column<Count>[] = [
  { key: 'what', header: '问题', cell: ({ label }) => label },
  { key: 'column', header: '列', wrap: true, cell: ({ header }) => header },
  { key: 'count', header: '处', align: 'right', cell: ({ count }) => count },
]

const LINES: readonly Column<Line>[] = [
  { key: 'row', header: '行', width: '5rem', cell: ({ row }) => `第 ${row} 行` },
  { key: 'column', header: '列', width: '12rem', wrap: true, cell: ({ header }) => header },
  { key: 'why', header: '原因', wrap: true, cell: ({ text }) => text },
]

/** What is wrong, counted and row by row; all of it is in the workbook of the faulty rows. */
export function FaultPanel({ detail }: { detail: ImportDetail }) {
  const { batch, faultCounts, faults, hasFaultyBook } = detail
  if (batch.faultyRows === 0) return null
  const total = faultCounts.reduce((sum, { count }) => sum + count, 0)
  return (
    <Panel
      title={`有误的 ${batch.faultyRows} 行，${total} 处`}
      flush
      actions={
        hasFaultyBook ? (
          <LinkButton href={paths.importFaults(batch.id)} download icon={<Download aria-hidden />}>
            下载有误的行
          </LinkButton>
        ) : null
      }
    >
      <p className="px-4 py-2 text-ink-2">
        下载的文件只有这 {batch.faultyRows} 行，列和原文件一样，最后一列是原因。改正后直接上传它，不会重复。
      </p>
      <div className="grid items-start border-t border-line lg:grid-cols-[24rem_minmax(0,1fr)] lg:divide-x lg:divide-line">
        <DataTable
          caption="问题统计"
          rows={faultCounts}
          columns={COUNTS}
          rowKey={({ label, header }) => `${label} ${header}`}
          empty={null}
        />
        <div>
          <DataTable
            caption="有误的地方"
            rows={faults}
            columns={LINES}
            rowKey={({ row, header, text }) => `${row} ${header} ${text}`}
            empty={null}
          />
          {total > faults.length ? (
            <p className="px-4 py-2 text-ink-2">
              这里列出前 {faults.length} 处，共 {total} 处；全部在下载的文件里。
            </p>
          ) : null}
        </div>
      </div>
    </Panel>
  )
}
