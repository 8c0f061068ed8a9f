import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayRequestRenewal } from '../permission'
import { findLiveCard } from '../repository/cards'
import { groupCardNumber } from '../rules/card-number'
import { renewedTo } from '../rules/renewal'
import type { RequestCardRenewalInput } from '../schema'
import { findRenewalBasis } from '../steps/find-renewal-basis'
import { moveCard } from '../steps/move-card'

/** 申请续期: the holder's word that 人才办 finds on its list; refused for the very reasons a renewal would be refused for. */
export function requestCardRenewal(
  actor: Actor,
  input: RequestCardRenewalInput,
  now: Date,
): Promise<Result<{ cardId: string }, Failure>> {
  return inTransaction<{ cardId: string }>(
    async (tx) => {
      const refusal = mayRequestRenewal(actor)
      if (refusal) return fail(refusal)
      const card = actor.talentId === null ? null : await findLiveCard(tx, actor.countyCode, actor.talentId)
      if (!card) return fail({ kind: 'notFound', what: 'talentCard' })
      if (card.renewalRequestedAt !== null)
        return fail(refused('requestedBefore', '您已申请过续期，人才办正在办理，请不要重复提交。'))
      const renewed = renewedTo(card, await findRenewalBasis(tx, actor.countyCode, card.talentId, now))
      if (!renewed.ok) return renewed
      const moved = await moveCard(tx, actor, { card, move: { event: 'requestRenewal', renewalRequestedAt: now } }, now)
      if (!moved.ok) return moved
      await recordAudit(tx, actor, {
        action: 'talentCard.requestRenewal',
        objectKind: 'talentCard',
        objectId: card.id,
        summary: `持卡人申请英才卡 ${groupCardNumber(card.number)} 续期`,
        now,
      })
      return ok({ cardId: card.id })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
