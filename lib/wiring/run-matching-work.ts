import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { beginRound } from '@/lib/matching/commands/begin-round'
import { continueRound } from '@/lib/matching/commands/continue-round'
import { rematchChanged } from '@/lib/matching/commands/rematch-changed'
import { makeOffers } from '@/lib/offer/commands/make-offers'

/**
 * Does the next thing that matching waits for: whose facts changed first, then a part of the round under way, and once
 * everybody is matched the offers that follow from it.
 */
export async function runMatchingWork(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ isDone: boolean }, Failure>> {
  for (const command of [rematchChanged, continueRound]) {
    const result = await command(actor, {}, now)
    if (!result.ok) return result
    if (!result.value.isDone) return ok({ isDone: false })
  }
  const begun = await beginRound(actor, {}, now)
  if (!begun.ok) return begun
  return begun.value.isBegun ? ok({ isDone: false }) : makeOffers(actor, {}, now)
}
