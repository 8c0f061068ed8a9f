import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayKeepBenefits } from '../permission'
import { saveBenefit } from '../repository/card-benefits'
import type { SetCardBenefitInput } from '../schema'

/** Writes one service of the card, new or under its code anew. The system plants the county's list. */
export function setCardBenefit(
  actor: Actor,
  input: SetCardBenefitInput,
  now: Date,
): Promise<Result<{ code: string }, Failure>> {
  return inTransaction<{ code: string }>(async (tx) => {
    const refusal = mayKeepBenefits(actor)
    if (refusal) return fail(refusal)
    await saveBenefit(tx, actor.countyCode, input)
    await recordAudit(tx, actor, {
      action: 'talentCard.setBenefit',
      objectKind: 'cardBenefit',
      objectId: input.code,
      summary: `设置英才卡权益：${input.title}（${input.provider}）`,
      now,
      detail: { minimumTier: input.minimumTier, yearlyQuota: input.yearlyQuota },
    })
    return ok({ code: input.code })
  })
}
