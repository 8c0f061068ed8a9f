import type { Actor } from '@/lib/kernel/actor'
import { startOf } from '@/lib/kernel/plain-date'
import { addToMonth, firstDayOf, type PlainMonth } from '@/lib/kernel/plain-month'
import { reading } from '@/lib/platform/transaction'
import { mayReadRecord } from '../permission'
import { countChecks, countEvents, type EventCount } from '../repository/month-figures'
import { findLastSealBefore, toHead } from '../repository/seals'
import type { ChainHead } from '../rules/finding'

export type MonthReport = {
  month: PlainMonth
  counts: readonly EventCount[]
  /** The chain as it ended before the month, and at its end or now. */
  opening: ChainHead | null
  closing: ChainHead | null
  checks: { checks: number; broken: number }
}

/** 月度审计报告: what was done in a month of the wall clock, and the head of the chain at its end. Null for everybody but the auditor. */
export async function getMonthReport(actor: Actor, month: PlainMonth): Promise<MonthReport | null> {
  if (!mayReadRecord(actor)) return null
  const { countyCode } = actor
  const from = startOf(firstDayOf(month))
  const before = startOf(firstDayOf(addToMonth(month, 1)))
  const [counts, opening, closing, checks] = await Promise.all([
    countEvents(reading, { countyCode, from, before }),
    findLastSealBefore(reading, countyCode, from),
    findLastSealBefore(reading, countyCode, before),
    countChecks(reading, { countyCode, from, before }),
  ])
  return { month, counts, opening: opening && toHead(opening), closing: closing && toHead(closing), checks }
}
