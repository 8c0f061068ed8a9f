import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { groupCardNumber } from '../rules/card-number'
import type { RevokeCardInput } from '../schema'
import { findManagedCard } from '../steps/find-managed-card'
import { moveCard } from '../steps/move-card'
import { tellHolder } from '../steps/tell-holder'

/** 注销: the card is over for good; the recognition stays, and a new card may be applied for. */
export function revokeCard(
  actor: Actor,
  input: RevokeCardInput,
  now: Date,
): Promise<Result<{ cardId: string }, Failure>> {
  return inTransaction<{ cardId: string }>(
    async (tx) => {
      const found = await findManagedCard(tx, actor, input.cardId)
      if (!found.ok) return found
      const card = found.value
      const moved = await moveCard(tx, actor, { card, move: { event: 'revoke', reason: input.reason } }, now)
      if (!moved.ok) return moved
      const text = '您的英才卡已注销。'
      await tellHolder(tx, actor, { talentId: card.talentId, about: 'revoke', text }, now)
      await recordAudit(tx, actor, {
        action: 'talentCard.revoke',
        objectKind: 'talentCard',
        objectId: card.id,
        summary: `注销英才卡 ${groupCardNumber(card.number)}：${input.reason}`,
        now,
      })
      return ok({ cardId: card.id })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
