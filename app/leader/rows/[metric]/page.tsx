import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { DataTable } from '@/components/table/data-table'
import { RowLink } from '@/components/table/row-link'
import { Day } from '@/components/ui/day'
import { EmptyState } from '@/components/ui/empty-state'
import { formatWan } from '@/components/ui/format-money'
import { Money } from '@/components/ui/money'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { isMetricKey, METRICS, type MetricKey } from '@/lib/insight/metrics'
import { DIMENSIONS, type MetricRow, type RowKind } from '@/lib/insight/model'
import { listMetricRows } from '@/lib/insight/queries/list-metric-rows'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { yearOfQuery } from '../../_components/year-of-query'

export const metadata: Metadata = { title: '数字背后的名单' }

const HREF_OF: Record<RowKind, (id: string) => string> = {
  talent: paths.talent,
  application: paths.application,
  payment: paths.payment,
  budget: () => paths.fund(),
}

const COLUMNS = [
  {
    key: 'title',
    header: '姓名或名称',
    cell: (row: MetricRow) => <RowLink href={HREF_OF[row.kind](row.id)}>{row.title}</RowLink>,
  },
  { key: 'detail', header: '内容', wrap: true, cell: (row: MetricRow) => row.detail },
  { key: 'unit', header: '乡镇', cell: (row: MetricRow) => row.unitName ?? '—' },
  { key: 'day', header: '日期', cell: (row: MetricRow) => (row.day === null ? '—' : <Day value={row.day} />) },
]
const AMOUNT = {
  key: 'amount',
  header: '金额',
  align: 'right' as const,
  cell: (row: MetricRow) => (row.amountFen === null ? '—' : <Money amount={row.amountFen} />),
}

export default async function MetricRowsPage({ params, searchParams }: PageProps<'/leader/rows/[metric]'>) {
  const actor = await requireStaff()
  const { metric } = await params
  if (!isMetricKey(metric)) notFound()
  const query = await searchParams
  const today = dateIn(await businessNow())
  const year = yearOfQuery(query.year) ?? yearOf(today)
  const where = Object.fromEntries(
    DIMENSIONS.flatMap((name) => (typeof query[name] === 'string' ? [[name, query[name]]] : [])),
  ) as Record<string, string>
  const page = Math.max(1, Math.min(10_000, Number.parseInt(String(query.page ?? '1'), 10) || 1))
  const found = await listMetricRows(actor, metric, { year, today, where }, page)
  if (!found) redirect(paths.office())
  const pageHref = (number: number) => paths.leaderRows(metric, { year, ...where, page: number })
  const columns = METRICS[metric].unit === 'talents' ? COLUMNS : [...COLUMNS, AMOUNT]
  return (
    <>
      <PageHeader
        title={`${METRICS[metric].label}：${figureText(metric, found.figure)}`}
        subtitle={`${year} 年${Object.keys(where).length > 0 ? ' · 已按所点的一格筛选' : ''}。口径：${METRICS[metric].definition}`}
        breadcrumbs={[{ href: paths.leader(year), label: '人才工作一屏' }]}
      />
      <Panel flush>
        <DataTable
          caption={`${METRICS[metric].label}的名单`}
          rows={found.rows}
          columns={columns}
          rowKey={(row) => row.id}
          empty={<EmptyState title="没有记录" why="这个数字是 0，背后没有名单。" />}
        />
      </Panel>
      <Pagination
        previous={page > 1 ? pageHref(page - 1) : null}
        next={found.hasNext ? pageHref(page + 1) : null}
        summary={`共 ${found.figure.count} 条`}
      />
    </>
  )
}

const figureText = (metric: MetricKey, figure: { count: number; amountFen: number }): string => {
  switch (METRICS[metric].unit) {
    case 'fen':
      return formatWan(figure.amountFen as Parameters<typeof formatWan>[0])
    case 'talents':
      return `${figure.count} 人`
    case 'cases':
      return `${figure.count} 件`
  }
}
