import type { Actor } from '@/lib/kernel/actor'
import { mayReadPayments } from '../permission'
import { countPaymentsWork as count, type PaymentsWork } from '../repository/payments-work'
import { addDays, dateIn } from '@/lib/kernel/plain-date'
import { GATE_OPENS_DAYS_BEFORE } from '../rules/gate-window'

export type { PaymentsWork }

/** How much waits at each stage of paying: the numbers on the tabs. */
export async function countPaymentsWork(actor: Actor, now: Date): Promise<PaymentsWork> {
  if (!mayReadPayments(actor)) return { due: 0, batches: 0, gates: 0, suspense: 0 }
  return count(actor.countyCode, addDays(dateIn(now), GATE_OPENS_DAYS_BEFORE))
}
