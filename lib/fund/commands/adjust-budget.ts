import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayKeepFund } from '../permission'
import { findSubBudgetById } from '../repository/sub-budgets'
import type { AdjustBudgetInput } from '../schema'
import { postMovement } from '../steps/post-movement'

/** 预算调整 of an open year, on a document. A cut takes from what is available only. */
export function adjustBudget(
  actor: Actor,
  input: AdjustBudgetInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const refusal = mayKeepFund(actor)
    if (refusal) return fail(refusal)
    const subBudget = await findSubBudgetById(tx, actor.countyCode, input.subBudgetId)
    if (!subBudget) return fail({ kind: 'notFound', what: 'subBudget' })
    if (subBudget.yearStatus !== 'open')
      return fail({ kind: 'conflict', expected: 'open', found: subBudget.yearStatus })

    const moved = await postMovement(tx, actor, {
      movement: input.direction === 'add' ? 'appropriate' : 'cut',
      lines: [{ subBudgetId: subBudget.id, amountFen: input.amountFen }],
      reference: { kind: 'fundYear', id: subBudget.fundYearId, memo: `${input.documentNumber} ${input.reason}` },
      now,
    })
    if (!moved.ok) return moved
    await recordAudit(tx, actor, {
      action: 'fund.adjustBudget',
      objectKind: 'subBudget',
      objectId: subBudget.id,
      summary: `${subBudget.year} 年「${subBudget.name}」${input.direction === 'add' ? '调增' : '调减'} ${toYuanText(input.amountFen)} 元（${input.documentNumber}）：${input.reason}`,
      now,
    })
    return ok({ id: subBudget.id })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}
