import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { groupCardNumber } from '../rules/card-number'
import { renewedTo } from '../rules/renewal'
import type { RenewCardInput } from '../schema'
import { findManagedCard } from '../steps/find-managed-card'
import { findRenewalBasis } from '../steps/find-renewal-basis'
import { moveCard } from '../steps/move-card'
import { tellHolder } from '../steps/tell-holder'

/** 续期: the last day moves on under the recognition in force. Refuses when it is no longer the day the officer was shown. */
export function renewCard(
  actor: Actor,
  input: RenewCardInput,
  now: Date,
): Promise<Result<{ cardId: string; validTo: PlainDate }, Failure>> {
  return inTransaction<{ cardId: string; validTo: PlainDate }>(
    async (tx) => {
      const found = await findManagedCard(tx, actor, input.cardId)
      if (!found.ok) return found
      const card = found.value
      const renewed = renewedTo(card, await findRenewalBasis(tx, actor.countyCode, card.talentId, now))
      if (!renewed.ok) return renewed
      const validTo = renewed.value
      if (validTo !== input.validTo) return fail({ kind: 'conflict', expected: input.validTo, found: validTo })

      const moved = await moveCard(
        tx,
        actor,
        { card, move: { event: 'renew', validTo, renewalRequestedAt: null } },
        now,
      )
      if (!moved.ok) return moved
      await tellHolder(
        tx,
        actor,
        { talentId: card.talentId, about: 'renew', text: `您的英才卡已续期至 ${validTo}。` },
        now,
      )
      await recordAudit(tx, actor, {
        action: 'talentCard.renew',
        objectKind: 'talentCard',
        objectId: card.id,
        summary: `英才卡 ${groupCardNumber(card.number)} 续期至 ${validTo}`,
        now,
        detail: { from: card.validTo, to: validTo },
      })
      return ok({ cardId: card.id, validTo })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
