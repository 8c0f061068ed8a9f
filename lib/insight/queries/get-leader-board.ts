import type { Actor } from '@/lib/kernel/actor'
import { ZERO, type Fen } from '@/lib/kernel/fen'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { reading, type Tx } from '@/lib/platform/transaction'
import type { MetricKey } from '../metrics'
import type { Dimension, Figure, MetricScope, Slice } from '../model'
import { mayReadInsight } from '../permission'
import { findFigure, findSlices } from '../repository/metric-rows'
import { findStageDays } from '../repository/stage-days'
import { findTownships, type Township } from '../repository/townships'

const FIGURES = [
  'budgeted',
  'reserved',
  'committed',
  'inTransit',
  'paid',
  'openingPaid',
  'talents',
  'introduced',
  'graduates',
  'recognised',
  'open',
  'overdue',
] as const
const STAGES = ['submitted', 'accepted', 'approved', 'noticed', 'granted', 'disbursed'] as const
/** Years ahead for which commitments are shown beside this year's. */
const YEARS_AHEAD = 3

export type LeaderBoard = {
  year: number
  today: string
  asOf: Date
  figures: Record<(typeof FIGURES)[number], Figure>
  commitments: { year: number; amountFen: Fen }[]
  stages: { metric: (typeof STAGES)[number]; count: number; days: number | null }[]
  months: { month: string; submitted: number; granted: number; paidFen: Fen }[]
  townships: (Township & { talents: number; paidFen: Fen; overdue: number })[]
  tierByIndustry: Slice[]
  categories: Slice[]
}

/** Everything on the leader's page, each number from the metric that also opens its rows. */
export async function getLeaderBoard(actor: Actor, year: number | null, now: Date): Promise<LeaderBoard | null> {
  if (!mayReadInsight(actor)) return null
  const scope = { year: year ?? yearOf(dateIn(now)), today: dateIn(now) }
  const read = readerOf(reading, actor.countyCode, scope)
  const [figures, commitments, stages, months, townships, tierByIndustry, categories] = await Promise.all([
    figuresOf(read),
    commitmentsAhead(actor.countyCode, scope),
    stagesOf(read, actor.countyCode, scope.year),
    monthsOf(read, scope.year),
    townshipsOf(read, actor.countyCode),
    read.slices('talents', ['industry', 'tier']),
    read.slices('paid', ['category']),
  ])
  return { ...scope, asOf: now, figures, commitments, stages, months, townships, tierByIndustry, categories }
}

const readerOf = (tx: Tx, countyCode: string, scope: MetricScope) => ({
  figure: (metric: MetricKey) => findFigure(tx, countyCode, metric, scope),
  slices: (metric: MetricKey, by: readonly Dimension[]) => findSlices(tx, countyCode, metric, scope, by),
})
type Reader = ReturnType<typeof readerOf>

async function figuresOf(read: Reader): Promise<LeaderBoard['figures']> {
  const found = await Promise.all(FIGURES.map(async (metric) => [metric, await read.figure(metric)] as const))
  return Object.fromEntries(found) as LeaderBoard['figures']
}

async function commitmentsAhead(countyCode: string, scope: MetricScope): Promise<LeaderBoard['commitments']> {
  const years = Array.from({ length: YEARS_AHEAD }, (_, index) => scope.year + index + 1)
  return Promise.all(
    years.map(async (year) => ({
      year,
      amountFen: (await findFigure(reading, countyCode, 'committed', { ...scope, year })).amountFen,
    })),
  )
}

async function stagesOf(read: Reader, countyCode: string, year: number): Promise<LeaderBoard['stages']> {
  const days = await findStageDays(reading, countyCode, year)
  return Promise.all(
    STAGES.map(async (metric) => ({
      metric,
      count: (await read.figure(metric)).count,
      days: days.find((entry) => entry.stage === metric)?.days ?? null,
    })),
  )
}

async function monthsOf(read: Reader, year: number): Promise<LeaderBoard['months']> {
  const [submitted, granted, paid] = await Promise.all([
    read.slices('submitted', ['month']),
    read.slices('granted', ['month']),
    read.slices('paid', ['month']),
  ])
  return Array.from({ length: 12 }, (_, index) => {
    const month = `${year}-${String(index + 1).padStart(2, '0')}`
    return {
      month,
      submitted: sliceOf(submitted, month).count,
      granted: sliceOf(granted, month).count,
      paidFen: sliceOf(paid, month).amountFen,
    }
  })
}

async function townshipsOf(read: Reader, countyCode: string): Promise<LeaderBoard['townships']> {
  const [townships, talents, paid, overdue] = await Promise.all([
    findTownships(reading, countyCode),
    read.slices('talents', ['township']),
    read.slices('paid', ['township']),
    read.slices('overdue', ['township']),
  ])
  return townships.map((township) => ({
    ...township,
    talents: sliceOf(talents, township.code).count,
    paidFen: sliceOf(paid, township.code).amountFen,
    overdue: sliceOf(overdue, township.code).count,
  }))
}

const EMPTY: Figure = { count: 0, amountFen: ZERO }
const sliceOf = (slices: readonly Slice[], key: string): Figure => slices.find((slice) => slice.key === key) ?? EMPTY
