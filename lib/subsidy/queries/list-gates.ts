import type { Actor } from '@/lib/kernel/actor'
import { addDays, dateIn } from '@/lib/kernel/plain-date'
import { mayReadPayments } from '../permission'
import { findGates, type GateRow } from '../repository/entitlement-lists'
import { duePlaceText, parseDuePlace } from '../rules/due-place'
import { GATE_OPENS_DAYS_BEFORE } from '../rules/gate-window'

export type { GateRow }

const PAGE = 50

/** 待复核: a page of the instalments whose re-check may be done now. `now` is the business clock's. */
export async function listGates(
  actor: Actor,
  now: Date,
  after?: string,
): Promise<{ rows: GateRow[]; next: string | null }> {
  if (!mayReadPayments(actor)) return { rows: [], next: null }
  const until = addDays(dateIn(now), GATE_OPENS_DAYS_BEFORE)
  const found = await findGates(actor.countyCode, until, { after: parseDuePlace(after), limit: PAGE + 1 })
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  const next = found.length > PAGE && last ? duePlaceText({ dueOn: last.dueOn, id: last.paymentId }) : null
  return { rows, next }
}
