import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Reference } from '../model'
import { findOpeningPostings } from '../repository/opening-postings'
import { openingPaidBack } from './opening-paid-back'
import { openingSpentBack } from './opening-spent-back'

/** 冲销: the mirror of what an opening batch booked as paid for these awards, taken from the ledger itself. */
export async function takeBackOpening(
  tx: Tx,
  actor: Actor,
  of: { readonly batchId: string; readonly awardIds: readonly string[] },
  reference: Reference,
  now: Date,
): Promise<Result<void, Failure>> {
  const postings = await findOpeningPostings(tx, actor.countyCode, of)
  const paid = postings.filter(({ movement }) => movement === 'openingPaid')
  const spent = postings.filter(({ movement }) => movement === 'openingSpent')
  const first = await openingPaidBack(tx, actor, paid, reference, now)
  if (!first.ok) return first
  const second = await openingSpentBack(tx, actor, spent, reference, now)
  return second.ok ? ok(undefined) : second
}
