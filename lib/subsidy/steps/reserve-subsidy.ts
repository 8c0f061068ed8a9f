import type { GrantStep } from '@/lib/application/ports'
import { findReserved } from '@/lib/fund/steps/find-reserved'
import { reserve } from '@/lib/fund/steps/reserve'
import { sumBySubBudget } from '@/lib/fund/rules/sum-by-sub-budget'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail } from '@/lib/kernel/result'
import { planPayments } from '../rules/plan-payments'
import { subsidyGrantOf } from '../rules/subsidy-grant-of'
import { bookPlan } from './book-plan'

/** 审定预占: every instalment of the county's line is reserved in the year in which it falls due. */
export const reserveSubsidy: GrantStep['reserve'] = async (tx, actor, { application, version, assessment }, now) => {
  const grant = subsidyGrantOf(assessment)
  if (!grant.ok) return grant
  const reference = { kind: 'application', id: application.id } as const
  const held = await findReserved(tx, actor.countyCode, reference)
  if (held.length > 0) return fail({ kind: 'conflict', expected: 'nothing reserved', found: 'reserved' })

  const plan = await bookPlan(tx, actor.countyCode, grant.value.category, planPayments(grant.value, dateIn(now)))
  if (!plan.ok) return plan
  const lines = sumBySubBudget(plan.value.map(({ subBudgetId, countyFen }) => ({ subBudgetId, amountFen: countyFen })))
  return reserve(tx, actor, lines, { ...reference, memo: `${application.number} ${version.title}` }, now)
}
