import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { MetricKey } from '../metrics'
import type { Figure, MetricScope } from '../model'
import { mayReadInsight } from '../permission'
import { findFigure } from '../repository/metric-rows'

/** One figure of the house; null for whoever may not read figures. */
export async function getFigure(actor: Actor, metric: MetricKey, scope: MetricScope): Promise<Figure | null> {
  return mayReadInsight(actor) ? findFigure(reading, actor.countyCode, metric, scope) : null
}
