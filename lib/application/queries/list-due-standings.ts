import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { addWorkingDays } from '@/lib/kernel/working-days'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { reading } from '@/lib/platform/transaction'
import { countByUnitAndDay } from '../repository/due-counts'
import { findUnitNames } from '../repository/unit-names'
import { dueStandings, type DueStanding } from '../rules/due-standing'
import { DUE_SOON_WORKING_DAYS } from '../rules/reminder-levels'

export type NamedDueStanding = DueStanding & { readonly unitName: string }

/** 到期与超期 by desk, as far as the actor may see. */
export async function listDueStandings(actor: Actor, now: Date): Promise<NamedDueStanding[]> {
  const today = dateIn(now)
  const calendar = await loadWorkCalendar(reading)
  const upTo = addWorkingDays(calendar, today, DUE_SOON_WORKING_DAYS)
  const standings = dueStandings(await countByUnitAndDay(reading, actor, upTo), today, calendar)
  const codes = standings.flatMap(({ unitCode }) => (unitCode === null ? [] : [unitCode]))
  const names = await findUnitNames(reading, actor.countyCode, codes)
  return standings.map((one) => ({
    ...one,
    unitName: one.unitCode === null ? '用人单位（待确认）' : (names.get(one.unitCode) ?? one.unitCode),
  }))
}
