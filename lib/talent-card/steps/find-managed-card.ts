import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { TalentCard } from '../model'
import { mayManageCardOf, mayManageCards } from '../permission'
import { findCard } from '../repository/cards'

/** The card that an officer is about to change, once they may: the role first, so that ids cannot be guessed. */
export async function findManagedCard(tx: Tx, actor: Actor, cardId: string): Promise<Result<TalentCard, Failure>> {
  const refusal = mayManageCards(actor)
  if (refusal) return fail(refusal)
  const card = await findCard(tx, actor.countyCode, cardId)
  if (!card) return fail({ kind: 'notFound', what: 'talentCard' })
  const own = mayManageCardOf(actor, card.talentId)
  return own ? fail(own) : ok(card)
}
