import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { FundYear } from '../model'
import { mayKeepFund } from '../permission'
import { findFundYearForUpdate } from '../repository/funds'
import { findSubBudgetsOfYear } from '../repository/sub-budgets'
import type { AddSubBudgetInput } from '../schema'
import { setSubBudget } from '../steps/set-sub-budget'

/** 年中增设科目: a year in force gets a sub-budget it did not have, on a document. */
export function addSubBudget(
  actor: Actor,
  input: AddSubBudgetInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const refusal = mayKeepFund(actor)
    if (refusal) return fail(refusal)
    const year = await openYearWithout(tx, actor, input)
    if (!year.ok) return year

    const { category, name, totalFen, documentNumber } = input
    const reference = { kind: 'fundYear', id: year.value.id, memo: documentNumber } as const
    const target = { fundYearId: year.value.id, category, name, totalFen, mayExceed: false }
    const set = await setSubBudget(tx, actor, target, reference, now)
    if (!set.ok) return set
    await recordAudit(tx, actor, {
      action: 'fund.addSubBudget',
      objectKind: 'subBudget',
      objectId: set.value.id,
      summary: `${input.year} 年增设科目「${name}」，预算 ${toYuanText(totalFen)} 元（${documentNumber}）`,
      now,
    })
    return set
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}

async function openYearWithout(
  tx: Tx,
  actor: Actor,
  { fundId, year, category }: AddSubBudgetInput,
): Promise<Result<FundYear, Failure>> {
  const found = await findFundYearForUpdate(tx, actor.countyCode, { fundId, year })
  if (!found) return fail({ kind: 'notFound', what: 'fundYear' })
  if (found.status !== 'open') return fail({ kind: 'conflict', expected: 'open', found: found.status })
  const existing = await findSubBudgetsOfYear(tx, actor.countyCode, found.id)
  return existing.some((one) => one.category === category)
    ? fail(invalidField('category', '这一年已有这个科目，请在该科目上调整预算。'))
    : ok(found)
}
