import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Assessment, SubsidyGrant } from '@/lib/policy/engine/assessment'

/** The money an assessment grants; refused when it is no longer eligible or grants no money at all. */
export function subsidyGrantOf(assessment: Assessment): Result<SubsidyGrant, Failure> {
  if (assessment.verdict !== 'eligible')
    return fail(refused('notEligible', '按当前登记信息测算已不符合条件，不能核定金额。'))
  if (assessment.grant.kind !== 'subsidy') throw new Error(`a ${assessment.grant.kind} is not paid`)
  return assessment.grant.amountFen > 0
    ? ok(assessment.grant)
    : fail(refused('nothingToPay', '按当前登记信息测算，应发金额为 0.00 元。'))
}
