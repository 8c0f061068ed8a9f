import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { pastTheFence } from '@/lib/platform/reach'
import { reading } from '@/lib/platform/transaction'
import { findOverdueCases } from '../repository/overdue-cases'
import { findRetentionRules } from '../repository/retention-rules'
import { summaryOf, type Overdue } from '../rules/overdue'
import { periodOn, toCome } from '../rules/period'
import type { Period } from '../model'
import { cutoffsOf, readPeriods, type ItemPeriod } from '../steps/read-periods'

/** More than so many are not counted out. */
const MOST_LISTED = 2_000

/** `next`: another period that begins on a later day; months null there: as the county has it. */
type WithNext = { readonly next: { readonly months: number | null; readonly from: string } | null }
export type Retention = {
  readonly county: Period & WithNext
  readonly items: readonly (ItemPeriod & WithNext)[]
  /** What the next round deletes, and what is held back: cases and files, no names. */
  readonly overdue: Overdue
}

/** 材料保管: the periods, and what would go today. For the administrators, who see no case: they are told how many. */
export async function getRetention(actor: Actor, now: Date): Promise<Retention> {
  const today = dateIn(now)
  const rules = await findRetentionRules(reading, actor.countyCode)
  const periods = await readPeriods(reading, actor.countyCode, today)
  const cases = await pastTheFence(() =>
    findOverdueCases(reading, actor.countyCode, cutoffsOf(periods, today), MOST_LISTED),
  )
  return {
    county: { ...periodOn(rules, null, today), next: toCome(rules, null, today) },
    items: periods.map((period) => ({ ...period, next: toCome(rules, period.itemId, today) })),
    overdue: summaryOf(cases),
  }
}
