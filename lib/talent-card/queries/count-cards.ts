import type { TalentTier } from '@/lib/fact/codes/talent-tier'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { countActiveByTier, countCardRows } from '../repository/card-lists'
import { CARD_STATES, type CardState } from '../schema'

export type CardCounts = {
  readonly total: number
  /** As the list's filter of the same name counts them: 'expiring' and 'renewalRequested' are parts of 'active' and 'expired'. */
  readonly byState: Readonly<Record<CardState, number>>
  /** Cards in use whose day has not passed. */
  readonly byTier: readonly { readonly tier: TalentTier; readonly count: number }[]
}

/** How many cards the actor may see stand how today; every figure opens the list with the same filter. */
export async function countCards(actor: Actor, now: Date): Promise<CardCounts> {
  const today = dateIn(now)
  const [total, byTier, ...counts] = await Promise.all([
    countCardRows(reading, actor, {}, today),
    countActiveByTier(reading, actor, today),
    ...CARD_STATES.map((state) => countCardRows(reading, actor, { state }, today)),
  ])
  const byState = Object.fromEntries(CARD_STATES.map((state, index) => [state, counts[index] ?? 0]))
  return { total, byTier, byState: byState as Record<CardState, number> }
}
