import { commitReserved } from '@/lib/fund/steps/commit-reserved'
import type { Reference } from '@/lib/fund/model'
import { reserve } from '@/lib/fund/steps/reserve'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { NewOpeningAward } from '../model'
import { insertOpeningAwards } from '../repository/opening-awards'
import { insertPayments, type NewPaymentOf } from '../repository/payments'
import type { PlannedPayment } from '../rules/plan-payments'
import { bookPlan } from './book-plan'

/** An award from before this system, and what is left of it to pay. */
export type OpeningAward = { readonly award: NewOpeningAward; readonly left: readonly PlannedPayment[] }

/**
 * 期初待遇 written as awards: from now on they count in netting, caps and months. What is left to pay becomes planned
 * payments, committed at once in the years in which they fall due. What was paid before is the fund's to book.
 */
export async function enterOpeningAwards(
  tx: Tx,
  actor: Actor,
  awards: readonly OpeningAward[],
  reference: Reference & { readonly kind: 'openingBatch' },
  now: Date,
): Promise<Result<void, Failure>> {
  const from = { batchId: reference.id, signedById: actor.accountId }
  await insertOpeningAwards(
    tx,
    actor.countyCode,
    awards.map(({ award }) => award),
    from,
  )
  const planned = await bookAll(tx, actor.countyCode, awards)
  if (!planned.ok) return planned
  const ids = await insertPayments(tx, actor.countyCode, planned.value)
  const lines = planned.value.map(({ subBudgetId, countyFen, entitlementId }, index) => ({
    subBudgetId,
    amountFen: countyFen,
    entitlementId,
    paymentId: ids[index] ?? null,
  }))
  const reserved = await reserve(tx, actor, lines, reference, now)
  return reserved.ok ? commitReserved(tx, actor, lines, reference, now) : reserved
}

async function bookAll(
  tx: Tx,
  countyCode: string,
  awards: readonly OpeningAward[],
): Promise<Result<NewPaymentOf[], Failure>> {
  const booked: NewPaymentOf[] = []
  for (const [category, own] of Map.groupBy(awards, ({ award }) => award.category)) {
    const plan = own.flatMap(({ award, left }) => left.map((payment) => ({ ...payment, entitlementId: award.id })))
    const found = await bookPlan(tx, countyCode, category, plan)
    if (!found.ok) return found
    booked.push(...found.value)
  }
  return ok(booked)
}
