import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { paths } from '@/app/paths'
import { PageHeader } from '@/components/ui/page-header'
import { Pagination } from '@/components/ui/pagination'
import { Panel } from '@/components/ui/panel'
import { isMetricKey, METRICS } from '@/lib/insight/metrics'
import { DIMENSIONS } from '@/lib/insight/model'
import { listMetricRows } from '@/lib/insight/queries/list-metric-rows'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { requireStaff } from '@/lib/platform/session'
import { ListTools } from '@/app/office/_lists/list-tools'
import { yearOfQuery } from '../../_components/year-of-query'
import { figureText, MetricRowTable, summaryText } from './metric-row-table'

export const metadata: Metadata = { title: '数字背后的名单' }

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
  return (
    <>
      <PageHeader
        title={`${METRICS[metric].label}：${figureText(metric, found.figure)}`}
        subtitle={`${year} 年${Object.keys(where).length > 0 ? ' · 已按所点的一格筛选' : ''}。口径：${METRICS[metric].definition}`}
        breadcrumbs={[{ href: paths.leader(year), label: '人才工作一屏' }]}
      />
      <ListTools
        actor={actor}
        listKey="metricRows"
        query={new URLSearchParams({ metric, year: String(year), ...where }).toString()}
      />
      <Panel flush>
        <MetricRowTable metric={metric} rows={found.rows} />
      </Panel>
      <Pagination
        previous={page > 1 ? pageHref(page - 1) : null}
        next={found.hasNext ? pageHref(page + 1) : null}
        summary={summaryText(metric, found.figure)}
      />
    </>
  )
}
