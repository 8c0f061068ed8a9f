import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Recognised } from '../model'
import { findLiveCard } from '../repository/cards'
import { moveCard } from './move-card'

/**
 * A card shows the tier in force and never outlasts the recognition it rests on: when a new recognition replaces the one
 * before, the card in the holder's hand follows. It is not made longer by this; that is a renewal.
 */
export async function followRecognition(
  tx: Tx,
  actor: Actor,
  of: { talentId: string; recognised: NonNullable<Recognised> },
  now: Date,
): Promise<Result<void, Failure>> {
  const card = await findLiveCard(tx, actor.countyCode, of.talentId)
  if (!card) return ok(undefined)
  const { tier, validTo: limit } = of.recognised
  const ends = limit < card.validTo && limit >= card.issuedOn
  if (tier === card.tier && !ends) return ok(undefined)
  const move = { event: 'regrant', tier, ...(ends && { validTo: limit }) } as const
  return moveCard(tx, actor, { card, move }, now)
}
