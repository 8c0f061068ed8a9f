import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { revokeRecognition as revokeInRegister } from '@/lib/talent/steps/revoke-recognition'
import { mayManageCardOf } from '../permission'
import { findLiveCard } from '../repository/cards'
import type { RevokeRecognitionInput } from '../schema'
import { moveCard } from '../steps/move-card'
import { tellHolder } from '../steps/tell-holder'

/** 撤销认定: the tier ends today, and with it the card that rests on it. Both or neither. */
export function revokeRecognition(
  actor: Actor,
  input: RevokeRecognitionInput,
  now: Date,
): Promise<Result<{ talentId: string; cardId: string | null }, Failure>> {
  return inTransaction<{ talentId: string; cardId: string | null }>(
    async (tx) => {
      const { talentId, reason } = input
      const refusal = mayManageCardOf(actor, talentId)
      if (refusal) return fail(refusal)
      const revoked = await revokeInRegister(tx, actor, { talentId, reason, revokedOn: dateIn(now) }, now)
      if (!revoked.ok) return revoked
      const card = await findLiveCard(tx, actor.countyCode, talentId)
      if (card) {
        const move = { event: 'revoke', reason: `人才认定撤销：${reason}` } as const
        const moved = await moveCard(tx, actor, { card, move }, now)
        if (!moved.ok) return moved
      }
      const text = `您的人才认定已撤销${card ? '，英才卡同时注销' : ''}。`
      await tellHolder(tx, actor, { talentId, about: 'revokeRecognition', text }, now)
      await recordAudit(tx, actor, {
        action: 'talentCard.revokeRecognition',
        objectKind: 'talent',
        objectId: talentId,
        summary: `撤销人才认定${card ? '并注销英才卡' : ''}：${reason}`,
        now,
        detail: { cardId: card?.id ?? null },
      })
      return ok({ talentId, cardId: card?.id ?? null })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
