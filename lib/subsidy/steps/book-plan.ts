import { findSubBudget } from '@/lib/fund/steps/find-sub-budget'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { NewPayment } from '../repository/payments'
import type { PlannedPayment } from '../rules/plan-payments'

/** Gives every planned payment the sub-budget of its category and year; refuses when one was never set up or is closed. */
export async function bookPlan<P extends Pick<PlannedPayment, 'year'>>(
  tx: Tx,
  countyCode: string,
  category: string,
  plan: readonly P[],
): Promise<Result<(P & Pick<NewPayment, 'subBudgetId'>)[], Failure>> {
  const ids = new Map<number, string>()
  for (const year of new Set(plan.map((payment) => payment.year))) {
    const subBudget = await findSubBudget(tx, countyCode, { category, year })
    if (!subBudget)
      return fail(refused('noSubBudget', `${year} 年尚未设置「${category}」科目的预算或规划上限，请先由财务人员设置。`))
    if (subBudget.yearStatus === 'closed')
      return fail(refused('yearClosed', `${year} 年「${subBudget.name}」已关账，不能再预占。`))
    ids.set(year, subBudget.id)
  }
  return ok(plan.map((payment) => ({ ...payment, subBudgetId: String(ids.get(payment.year)) })))
}
