import type { Actor } from '@/lib/kernel/actor'
import { addDays, dateIn } from '@/lib/kernel/plain-date'
import { mayReadPayments } from '../permission'
import { findGates, type GateRow } from '../repository/entitlement-lists'
import { GATE_OPENS_DAYS_BEFORE } from '../rules/gate-window'

export type { GateRow }

const LIMIT = 200

/** 待复核: instalments whose re-check may be done now. `now` is the business clock's. */
export async function listGates(actor: Actor, now: Date): Promise<GateRow[]> {
  if (!mayReadPayments(actor)) return []
  return findGates(actor.countyCode, addDays(dateIn(now), GATE_OPENS_DAYS_BEFORE), LIMIT)
}
