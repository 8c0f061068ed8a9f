import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { FundYear } from '../model'
import { mayKeepFund } from '../permission'
import { findFundYearForUpdate, fundExists, insertFundYear } from '../repository/funds'
import type { SetCeilingInput } from '../schema'
import { setSubBudget } from '../steps/set-sub-budget'

/** 规划年度上限, as the leading group sets it: what future instalments may book before that year's budget is voted. */
export function setCeiling(actor: Actor, input: SetCeilingInput, now: Date): Promise<Result<{ id: string }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const refusal = mayKeepFund(actor)
    if (refusal) return fail(refusal)
    const year = await plannedYear(tx, actor, input, now)
    if (!year.ok) return year

    const { category, name, totalFen, mayExceed, documentNumber } = input
    const reference = { kind: 'fundYear', id: year.value.id, memo: documentNumber } as const
    const set = await setSubBudget(
      tx,
      actor,
      { fundYearId: year.value.id, category, name, totalFen, mayExceed },
      reference,
      now,
    )
    if (!set.ok) return set
    await recordAudit(tx, actor, {
      action: 'fund.setCeiling',
      objectKind: 'subBudget',
      objectId: set.value.id,
      summary: `${input.year} 年「${name}」规划上限 ${toYuanText(totalFen)} 元，超出时${mayExceed ? '提醒' : '不予预占'}（${documentNumber}）`,
      now,
    })
    return set
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}

async function plannedYear(
  tx: Tx,
  actor: Actor,
  { fundId, year }: SetCeilingInput,
  now: Date,
): Promise<Result<FundYear, Failure>> {
  if (!(await fundExists(tx, actor.countyCode, fundId))) return fail({ kind: 'notFound', what: 'fund' })
  const found = await findFundYearForUpdate(tx, actor.countyCode, { fundId, year })
  if (!found)
    return ok(
      await insertFundYear(tx, actor.countyCode, { fundId, year, status: 'planned', documentNumber: null }, now),
    )
  return found.status === 'planned' ? ok(found) : fail({ kind: 'conflict', expected: 'planned', found: found.status })
}
