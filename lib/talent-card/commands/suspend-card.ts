import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { groupCardNumber } from '../rules/card-number'
import type { SuspendCardInput } from '../schema'
import { findManagedCard } from '../steps/find-managed-card'
import { moveCard } from '../steps/move-card'
import { tellHolder } from '../steps/tell-holder'

/** 暂停: while something about the card or its holder is looked into; it checks as 已暂停 from the same moment. */
export function suspendCard(
  actor: Actor,
  input: SuspendCardInput,
  now: Date,
): Promise<Result<{ cardId: string }, Failure>> {
  return inTransaction<{ cardId: string }>(
    async (tx) => {
      const found = await findManagedCard(tx, actor, input.cardId)
      if (!found.ok) return found
      const card = found.value
      const moved = await moveCard(tx, actor, { card, move: { event: 'suspend', reason: input.reason } }, now)
      if (!moved.ok) return moved
      const text = '您的英才卡已暂停使用。'
      await tellHolder(tx, actor, { talentId: card.talentId, about: 'suspend', text }, now)
      await recordAudit(tx, actor, {
        action: 'talentCard.suspend',
        objectKind: 'talentCard',
        objectId: card.id,
        summary: `暂停英才卡 ${groupCardNumber(card.number)}：${input.reason}`,
        now,
      })
      return ok({ cardId: card.id })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
