import type { Actor } from '@/lib/kernel/actor'
import { sumFen, toFen, type Fen } from '@/lib/kernel/fen'
import type { PlainMonth } from '@/lib/kernel/plain-month'
import { reading } from '@/lib/platform/transaction'
import type { FundYearStatus, Movement } from '../model'
import { mayReadStatement } from '../permission'
import { findMonthSums, type Balance } from '../repository/month-sums'
import { findFunds, findFundYears } from '../repository/overview'
import { BOOK_KEYS, movementsOf, type Book } from '../rules/books'
import { bookLine, boundsOf, gapOf, isBlank, totalLine, type BookLine, type MonthSum } from '../rules/month-books'

export type NamedLine = BookLine & { readonly subBudgetId: string; readonly name: string }
export type MonthBook = {
  readonly book: Book
  /** What moved it in this month, in the order of the columns. */
  readonly movements: readonly Movement[]
  readonly lines: readonly NamedLine[]
  readonly total: BookLine
}
export type MonthYear = {
  readonly id: string
  readonly year: number
  readonly status: FundYearStatus
  readonly books: readonly MonthBook[]
}
export type MonthBooks = {
  readonly fund: { readonly id: string; readonly name: string }
  readonly funds: readonly { readonly id: string; readonly name: string }[]
  readonly years: readonly MonthYear[]
  /** How many lines do not add up. */
  readonly gaps: number
  /** All entries by account, all balances kept beside them, and by how much the two differ, each account for itself. */
  readonly entriesFen: Fen
  readonly balancesFen: Fen
  readonly apartFen: Fen
}

/** A fund's month by its books: opening, what moved it, closing, for every sub-budget of every year. Null for whoever may not see it. */
export async function getMonthBooks(
  actor: Actor,
  { fundId, month }: { fundId: string | null; month: PlainMonth },
): Promise<MonthBooks | null> {
  if (!mayReadStatement(actor)) return null
  const funds = await findFunds(actor.countyCode)
  const fund = fundId === null ? funds[0] : funds.find(({ id }) => id === fundId)
  if (!fund) return null
  const [years, { sums, balances }] = await Promise.all([
    findFundYears(reading, actor.countyCode, fund.id),
    findMonthSums(reading, actor.countyCode, { fundId: fund.id, ...boundsOf(month) }),
  ])
  const shown = years
    .map(({ id, year, status, subBudgets }) => ({ id, year, status, books: booksOf(subBudgets, sums) }))
    .filter(({ books }) => books.length > 0)
  const lines = shown.flatMap(({ books }) => books.flatMap((book) => book.lines))
  return {
    fund: { id: fund.id, name: fund.name },
    funds: funds.map(({ id, name }) => ({ id, name })),
    years: shown,
    gaps: lines.filter((line) => gapOf(line) !== 0).length,
    ...compareBalances(sums, balances),
  }
}

function booksOf(subBudgets: readonly { id: string; name: string }[], sums: readonly MonthSum[]): MonthBook[] {
  const bySubBudget = Map.groupBy(sums, ({ subBudgetId }) => subBudgetId)
  return BOOK_KEYS.flatMap((book) => {
    const lines = subBudgets
      .map(({ id, name }) => ({ subBudgetId: id, name, ...bookLine(book, bySubBudget.get(id) ?? []) }))
      .filter((line) => !isBlank(line))
    if (lines.length === 0) return []
    const movements = movementsOf(book).filter((movement) => lines.some(({ changes }) => movement in changes))
    return [{ book, movements, lines, total: totalLine(lines) }]
  })
}

type Comparison = Pick<MonthBooks, 'entriesFen' | 'balancesFen' | 'apartFen'>

/** Entries and balances of each account of each sub-budget, without their signs. */
function compareBalances(sums: readonly MonthSum[], balances: readonly Balance[]): Comparison {
  const byAccount = Map.groupBy(sums, ({ subBudgetId, account }) => `${subBudgetId} ${account}`)
  const pairs = balances.map(({ subBudgetId, account, debitFen }) => ({
    kept: toFen(debitFen),
    entries: sumFen((byAccount.get(`${subBudgetId} ${account}`) ?? []).map((sum) => sum.debitFen)),
  }))
  const sizes = (of: (pair: (typeof pairs)[number]) => number): Fen =>
    sumFen(pairs.map((pair) => toFen(Math.abs(of(pair)))))
  return {
    entriesFen: sizes(({ entries }) => entries),
    balancesFen: sizes(({ kept }) => kept),
    apartFen: sizes(({ kept, entries }) => kept - entries),
  }
}
