import { findSubBudget } from '@/lib/fund/steps/find-sub-budget'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment, AssessmentContext } from '@/lib/policy/engine/assessment'
import { findItemTitles } from '../repository/case-review'
import { budgetNeed } from '../rules/budget-need'
import { expectedGrant } from '../rules/expected-grant'

/** What a year of the fund has left for the case. `name` null: no sub-budget was set up for that year. */
export type BudgetLine = {
  readonly year: number
  readonly neededFen: Fen
  readonly name: string | null
  readonly availableFen: Fen | null
  /** Short, and the approval would be refused. A planned year may only warn. */
  readonly isShort: boolean
  readonly mayExceed: boolean
}

/** The sub-budgets that the instalments would draw on, year by year. */
export async function readBudget(tx: Tx, countyCode: string, assessment: Assessment): Promise<BudgetLine[]> {
  const grant = expectedGrant(assessment)
  if (grant?.kind !== 'subsidy') return []
  const lines: BudgetLine[] = []
  for (const { year, neededFen } of budgetNeed(grant)) {
    const found = await findSubBudget(tx, countyCode, { category: grant.category, year })
    lines.push({
      year,
      neededFen,
      name: found?.name ?? null,
      availableFen: found?.availableFen ?? null,
      isShort: found === null || found.availableFen < neededFen,
      mayExceed: found?.mayExceed ?? false,
    })
  }
  return lines
}

/** Something the applicant or the spouse has been granted before, or is about to be. */
export type OtherBenefit = {
  readonly id: string
  readonly itemCode: string
  readonly itemTitle: string
  readonly isSpouses: boolean
  readonly amountFen: Fen
  readonly paidFen: Fen
  readonly grantedOn: PlainDate
  readonly status: 'active' | 'ended'
}

/** Other benefits of the applicant and the spouse, as the assessment counted them. */
export async function readBenefits(tx: Tx, countyCode: string, context: AssessmentContext): Promise<OtherBenefit[]> {
  const own = context.received.filter(
    ({ subjectId }) => subjectId === context.subjectId || subjectId === context.spouseId,
  )
  const titles = await findItemTitles(
    tx,
    countyCode,
    own.map(({ itemCode }) => itemCode),
  )
  return own.map(({ entitlementId, itemCode, title, subjectId, amountFen, paidFen, grantedOn, status }) => ({
    id: entitlementId,
    itemCode,
    itemTitle: title ?? titles.get(itemCode) ?? itemCode,
    isSpouses: subjectId !== context.subjectId,
    amountFen,
    paidFen,
    grantedOn,
    status,
  }))
}
