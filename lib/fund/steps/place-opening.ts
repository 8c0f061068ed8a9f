import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { FundYear } from '../model'
import { findFundYearForUpdate, insertFundYear } from '../repository/funds'
import { findSubBudgetsOfYear, insertSubBudget } from '../repository/sub-budgets'

type Wanted = {
  readonly fundId: string
  readonly year: number
  readonly category: string
  readonly name: string
  /** The source under which a year from before this system is kept. */
  readonly documentNumber: string
}

/** Where money paid before this system belongs. `isBudgetKept`: it came out of a budget that this house keeps. */
export type OpeningPlace = { readonly subBudgetId: string; readonly isBudgetKept: boolean }

/**
 * Finds the sub-budget of a year and category for money already paid. A year before this one that was never set up is made
 * here, closed from the start and without a budget: this house was never given it. An open year has to have the category.
 */
export async function placeOpening(
  tx: Tx,
  actor: Actor,
  wanted: Wanted,
  now: Date,
): Promise<Result<OpeningPlace, Failure>> {
  const year = await findYear(tx, actor, wanted, now)
  if (!year.ok) return year
  const isBudgetKept = year.value.status === 'open'
  const subBudgets = await findSubBudgetsOfYear(tx, actor.countyCode, year.value.id)
  const found = subBudgets.find(({ category }) => category === wanted.category)
  if (found) return ok({ subBudgetId: found.id, isBudgetKept })
  if (isBudgetKept)
    return fail(refused('noSubBudget', `${wanted.year} 年预算没有「${wanted.name}」科目，请先由财政人员设置。`))
  const { category, name } = wanted
  const row = { fundYearId: year.value.id, category, name, mayExceed: false }
  return ok({ subBudgetId: await insertSubBudget(tx, actor.countyCode, row), isBudgetKept })
}

async function findYear(
  tx: Tx,
  actor: Actor,
  { fundId, year, documentNumber }: Wanted,
  now: Date,
): Promise<Result<FundYear, Failure>> {
  const found = await findFundYearForUpdate(tx, actor.countyCode, { fundId, year })
  if (found && found.status !== 'planned') return ok(found)
  if (found || year >= yearOf(dateIn(now)))
    return fail(refused('yearNotOpen', `${year} 年预算尚未下达，不能登记该年的期初拨付。请先下达 ${year} 年预算。`))
  return ok(await insertFundYear(tx, actor.countyCode, { fundId, year, status: 'closed', documentNumber }, now))
}
