import { beforeAll, describe, expect, it } from 'vitest'
import { METRICS, type MetricKey } from '@/lib/insight/metrics'
import type { Dimension, MetricRow, MetricScope } from '@/lib/insight/model'
import { getFigure } from '@/lib/insight/queries/get-figure'
import { getLeaderBoard } from '@/lib/insight/queries/get-leader-board'
import { listMetricRows } from '@/lib/insight/queries/list-metric-rows'
import { findSlices } from '@/lib/insight/repository/metric-rows'
import type { Actor } from '@/lib/kernel/actor'
import { sumFen } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { businessNow } from '@/lib/platform/clock'
import { prisma } from '@/lib/platform/prisma'
import { actorFor, COUNTY } from '../../support/personas'

const METRIC_KEYS = Object.keys(METRICS) as MetricKey[]
const SCOPE: MetricScope = { year: 2026, today: toPlainDate('2026-09-14') }
let leader: Actor
beforeAll(async () => {
  leader = await actorFor('linbuzhang')
})

/** Every page of the rows behind a figure. */
async function allRows(metric: MetricKey, scope = SCOPE): Promise<MetricRow[]> {
  const rows: MetricRow[] = []
  for (let page = 1; ; page += 1) {
    const found = await listMetricRows(leader, metric, scope, page)
    rows.push(...(found?.rows ?? []))
    if (!found?.hasNext) return rows
  }
}

const isMoney = (metric: MetricKey) => METRICS[metric].unit === 'fen'
const sumOf = (rows: readonly { amountFen: MetricRow['amountFen'] }[]) =>
  sumFen(rows.flatMap(({ amountFen }) => amountFen ?? []))

describe.each(METRIC_KEYS)('%s', (metric) => {
  it('is the number of the rows it opens, and their sum', async () => {
    const figure = await getFigure(leader, metric, SCOPE)
    const rows = await allRows(metric)
    expect(figure?.count).toBe(rows.length)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length)
    if (isMoney(metric)) expect(figure?.amountFen).toBe(sumOf(rows))
  })

  it('is the sum of its slices, each of which opens its own rows', async () => {
    const figure = await getFigure(leader, metric, SCOPE)
    for (const dimension of ['township', 'tier', 'industry', 'month', 'category'] satisfies Dimension[]) {
      const slices = await findSlices(prisma, COUNTY, metric, SCOPE, [dimension])
      expect(slices.reduce((sum, { count }) => sum + count, 0)).toBe(figure?.count)
      if (isMoney(metric)) expect(sumOf(slices)).toBe(figure?.amountFen)
      const [first] = slices
      if (!first) continue
      const narrowed = await getFigure(leader, metric, { ...SCOPE, where: { [dimension]: first.key } })
      expect(narrowed).toEqual({ count: first.count, amountFen: first.amountFen })
    }
  })

  it('is not for who may not read figures', async () => {
    for (const key of ['wangfang', 'ouyang', 'hengrui', 'xitong', 'shenji', 'fuwu']) {
      const actor = await actorFor(key)
      expect(await getFigure(actor, metric, SCOPE)).toBeNull()
      expect(await listMetricRows(actor, metric, SCOPE, 1)).toBeNull()
    }
  })
})

describe('money', () => {
  const COLUMN = {
    budgeted: 'totalFen',
    reserved: 'reservedFen',
    committed: 'committedFen',
    inTransit: 'inTransitFen',
    paid: 'paidFen',
  } as const

  it.each([2026, 2027, 2028])('of %i is what the sub-budgets hold', async (year) => {
    const columns = await prisma.subBudget.findMany({ where: { countyCode: COUNTY, fundYear: { year } } })
    for (const [metric, column] of Object.entries(COLUMN) as [keyof typeof COLUMN, (typeof COLUMN)['paid']][]) {
      const figure = await getFigure(leader, metric, { ...SCOPE, year })
      expect({ metric, fen: BigInt(figure?.amountFen ?? -1) }).toEqual({
        metric,
        fen: columns.reduce((sum, row) => sum + row[column], 0n),
      })
    }
  })

  it('paid is what the bank files paid', async () => {
    const attempts = await prisma.paymentAttempt.aggregate({
      where: { countyCode: COUNTY, status: 'paid' },
      _sum: { amountFen: true },
    })
    const paid = await getFigure(leader, 'paid', SCOPE)
    expect(BigInt(paid?.amountFen ?? -1)).toBe(attempts._sum.amountFen)
  })
})

describe('the leader’s page', () => {
  it('prints the same figures that open', async () => {
    const now = await businessNow()
    const board = await getLeaderBoard(leader, null, now)
    if (!board) throw new Error('the leader sees no board')
    const scope = { year: board.year, today: toPlainDate(board.today) }
    for (const [metric, figure] of Object.entries(board.figures))
      expect({ metric, figure }).toEqual({ metric, figure: await getFigure(leader, metric as MetricKey, scope) })
    for (const { metric, count } of board.stages) expect(count).toBe((await allRows(metric, scope)).length)
    expect(board.months.reduce((sum, { submitted }) => sum + submitted, 0)).toBe(board.stages[0]?.count)
    expect(board.townships).toHaveLength(22)
    expect(board.townships.reduce((sum, { talents }) => sum + talents, 0)).toBe(board.figures.talents.count)
  })

  it('narrows from step to step', async () => {
    const board = await getLeaderBoard(leader, 2026, await businessNow())
    const counts = board?.stages.map(({ count }) => count) ?? []
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
  })

  it('is not for an intake officer, a talent or an administrator', async () => {
    for (const key of ['wangfang', 'ouyang', 'xitong'])
      expect(await getLeaderBoard(await actorFor(key), null, await businessNow())).toBeNull()
  })
})
