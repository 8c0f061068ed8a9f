import type { Actor } from '@/lib/kernel/actor'
import { mayReadPayments } from '../permission'
import { findPaymentSubjects, type PaymentSubject } from '../repository/payment-subjects'

export type { PaymentSubject }

/** Whose payments these are, by id: what a ledger row shows beside its amount. */
export async function describePayments(actor: Actor, ids: readonly string[]): Promise<Map<string, PaymentSubject>> {
  if (!mayReadPayments(actor) || ids.length === 0) return new Map()
  const found = await findPaymentSubjects(actor.countyCode, ids)
  return new Map(found.map((subject) => [subject.paymentId, subject]))
}
