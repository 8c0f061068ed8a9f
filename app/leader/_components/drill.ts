import { paths } from '@/app/paths'
import type { MetricKey } from '@/lib/insight/metrics'
import type { Dimension } from '@/lib/insight/model'

/** Where a figure's rows are: the metric, the year, and the values of the dimensions it was split by. */
export const drill = (metric: MetricKey, year: number, where: Partial<Record<Dimension, string>> = {}): string =>
  paths.leaderRows(metric, { year, ...where })

/** 万元 with two places, as a number for charts. */
export const toWan = (amountFen: number): number => Math.round(amountFen / 10_000) / 100
