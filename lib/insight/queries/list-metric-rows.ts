import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { MetricKey } from '../metrics'
import type { Figure, MetricRow, MetricScope } from '../model'
import { mayReadInsight } from '../permission'
import { findFigure, findRows } from '../repository/metric-rows'

export type MetricRowPage = { figure: Figure; rows: MetricRow[]; page: number; hasNext: boolean }

const PAGE = 50

/** The rows behind a figure and the figure itself, from the same query; null for whoever may not read figures. */
export async function listMetricRows(
  actor: Actor,
  metric: MetricKey,
  scope: MetricScope,
  page: number,
): Promise<MetricRowPage | null> {
  if (!mayReadInsight(actor)) return null
  const [figure, rows] = await Promise.all([
    findFigure(reading, actor.countyCode, metric, scope),
    findRows(reading, actor.countyCode, metric, scope, { offset: (page - 1) * PAGE, limit: PAGE + 1 }),
  ])
  return { figure, rows: rows.slice(0, PAGE), page, hasNext: rows.length > PAGE }
}
