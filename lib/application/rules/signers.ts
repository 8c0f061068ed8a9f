import type { Actor, Principal } from '@/lib/kernel/actor'
import type { ReviewDecision } from '../model'

/** Whose signature it is: who signed, and for whom. Both have had their hand in the case. */
export const signersOf = ({ actorId, onBehalfOfId }: Pick<ReviewDecision, 'actorId' | 'onBehalfOfId'>): string[] =>
  onBehalfOfId === null ? [actorId] : [actorId, onBehalfOfId]

/** Those who would sign: the actor, and whom the actor stands in for here. */
export const handsOf = (actor: Actor, principal: Principal | undefined): string[] =>
  principal === undefined ? [actor.accountId] : [actor.accountId, principal.accountId]

/** Whether somebody who would sign has signed this. */
export const isTheirs = (decision: ReviewDecision, hands: readonly string[]): boolean =>
  signersOf(decision).some((signer) => hands.includes(signer))
