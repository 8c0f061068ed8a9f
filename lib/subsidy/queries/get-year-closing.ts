import { mayReadFund } from '@/lib/fund/permission'
import type { SubBudget } from '@/lib/fund/model'
import { findYears } from '@/lib/fund/steps/find-years'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn, yearOf } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { mayDisburse, mayReadPayments } from '../permission'
import { findClosings } from '../repository/closings'
import { leftOf, refuseClosing, type YearClosing } from '../rules/closing'
import { readYearToClose } from '../steps/read-year-to-close'

/** A line as it stands now: what is to be decided about, and what goes on by itself. */
export type LineToClose = SubBudget & { readonly caseCount: number; readonly paymentCount: number }
export type YearClosingView = {
  readonly fundYearId: string
  readonly year: number
  readonly lines: readonly LineToClose[]
  /** Why the year cannot be closed now; empty when it can. */
  readonly hindrances: readonly string[]
  /** What waits for its second person. */
  readonly open: YearClosing | null
  readonly posted: readonly YearClosing[]
  readonly mayAct: boolean
  readonly isMaker: boolean
}

/** 年终结转预览: what a year still holds, what stands in the way, and what was made of it. */
export async function getYearClosing(actor: Actor, fundYearId: string, now: Date): Promise<YearClosingView | null> {
  if (!mayReadFund(actor) || !mayReadPayments(actor)) return null
  const years = await findYears(reading, actor.countyCode, fundYearId)
  if (!years) return null
  const state = await readYearToClose(reading, actor.countyCode, years)
  const closings = await findClosings(reading, actor.countyCode, fundYearId)
  const open = closings.find(({ status }) => status === 'made') ?? null
  const refusal = refuseClosing(state, yearOf(dateIn(now)))
  const countOf = (rows: readonly { subBudgetId: string }[], id: string) =>
    rows.filter(({ subBudgetId }) => subBudgetId === id).length
  return {
    fundYearId,
    year: state.year.year,
    lines: state.year.subBudgets
      .filter((one) => leftOf(one) > 0)
      .map((one) => ({
        ...one,
        caseCount: countOf(state.reservations, one.id),
        paymentCount: countOf(state.payments, one.id),
      })),
    hindrances: refusal?.kind === 'refused' ? refusal.reasons.map(({ text }) => text) : [],
    open,
    posted: closings.filter(({ status }) => status === 'posted'),
    mayAct: mayDisburse(actor) === null,
    isMaker: open?.madeById === actor.accountId,
  }
}
