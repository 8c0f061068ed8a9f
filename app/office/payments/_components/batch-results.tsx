import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import type { Column } from '@/components/table/table-parts'
import { RouteUpload } from '@/components/form/route-upload'
import { LinkButton } from '@/components/ui/button'
import { Moment } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'
import { StatusMark } from '@/components/ui/status-mark'
import type { BatchView } from '@/lib/subsidy/queries/get-batch'

type Result = BatchView['results'][number]

const COLUMNS: readonly Column<Result>[] = [
  { key: 'file', header: '回盘文件', wrap: true, cell: (row) => row.fileName },
  {
    key: 'by',
    header: '导入',
    cell: (row) => (
      <>
        {row.by} <Moment value={row.at} short />
      </>
    ),
  },
  {
    key: 'sums',
    header: '结果',
    wrap: true,
    cell: (row) => (
      <span className="inline-flex flex-wrap gap-x-3">
        <StatusMark plain tone="good">{`成功 ${row.paidCount}`}</StatusMark>
        {row.failedCount > 0 ? <StatusMark plain tone="bad">{`失败 ${row.failedCount}`}</StatusMark> : null}
        {row.suspenseCount > 0 ? <StatusMark plain tone="attention">{`挂账 ${row.suspenseCount}`}</StatusMark> : null}
      </span>
    ),
  },
  { key: 'lines', header: '行数', align: 'right', cell: (row) => row.lineCount },
]

/** 回盘: what the bank answered so far, and where the next result file goes in. */
export function BatchResults({ batch, isDemo }: { batch: BatchView; isDemo: boolean }) {
  const { bring } = batch.acts
  if (batch.results.length === 0 && !bring.isNext) return null
  const { live } = batch.sums
  return (
    <Panel title="银行回盘" note={live.count > 0 ? `尚有 ${live.count} 笔银行未答复` : '全部明细已有结果'}>
      <div className="space-y-4">
        {batch.results.length > 0 ? (
          <DataTable caption="回盘文件" rows={batch.results} columns={COLUMNS} rowKey={(row) => row.id} empty={null} />
        ) : (
          <EmptyState
            className="py-4"
            title="还没有回盘文件"
            why="银行处理后返回回盘文件，由对账人导入，逐笔比对参考号和金额。"
          />
        )}
        {bring.isNext && bring.why ? <p className="text-ink-2">{bring.why}</p> : null}
        {bring.isNext && !bring.why ? (
          <RouteUpload
            action={paths.batchResult(batch.id)}
            label="回盘文件"
            hint="银行返回的 TXT 或 CSV 文本，UTF-8 或 GBK 均可；每笔一行：序号|参考号|金额|成功或失败|失败代码|失败原因|入账时间"
            kinds={['txt', 'csv']}
            maxMegabytes={10}
            verb="导入回盘文件"
          />
        ) : null}
        {bring.isNext && isDemo && live.count > 0 ? <Samples batchId={batch.id} /> : null}
      </div>
    </Panel>
  )
}

const Samples = ({ batchId }: { batchId: string }) => (
  <p className="flex flex-wrap items-center gap-2 text-sm text-ink-2">
    演示环境没有真实银行，可下载模拟回盘文件：
    <LinkButton size="sm" href={paths.batchSample(batchId, 0)} download>
      全部成功
    </LinkButton>
    <LinkButton size="sm" href={paths.batchSample(batchId, 1)} download>
      第一笔失败
    </LinkButton>
  </p>
)
