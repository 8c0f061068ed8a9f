import { addFen, subtractFen, sumFen, ZERO, type Fen } from '@/lib/kernel/fen'
import { startOf } from '@/lib/kernel/plain-date'
import { addToMonth, firstDayOf, type PlainMonth } from '@/lib/kernel/plain-month'
import type { Account, Movement } from '../model'
import { BOOKS, movementsOf, sideOf, type Book } from './books'

/** The instants between which a month of the county lies. */
export const boundsOf = (month: PlainMonth): { from: Date; before: Date } => ({
  from: startOf(firstDayOf(month)),
  before: startOf(firstDayOf(addToMonth(month, 1))),
})

/** Entries of one account of one sub-budget, by movement and by whether they fell before, in or after the month. Debit is plus. */
export type MonthSum = {
  readonly subBudgetId: string
  readonly account: Account
  readonly movement: Movement
  readonly period: 'before' | 'in' | 'after'
  readonly debitFen: Fen
}

/** A line of a statement: what there was, what moved it, what there is. */
export type BookLine = {
  readonly openingFen: Fen
  readonly changes: Readonly<Partial<Record<Movement, Fen>>>
  readonly closingFen: Fen
}

/**
 * A book of one sub-budget over a month. Opening and closing are sums of the entries by account alone; the changes are
 * those of the movements that may touch the book. That they add up is therefore a finding, not a tautology.
 */
export function bookLine(book: Book, sums: readonly MonthSum[]): BookLine {
  const accounts: readonly Account[] = BOOKS[book]
  const own = sums.filter(({ account }) => accounts.includes(account))
  const signed = (rows: readonly MonthSum[]): Fen => {
    const debit = sumFen(rows.map(({ debitFen }) => debitFen))
    return sideOf(book) === 'debit' ? debit : subtractFen(ZERO, debit)
  }
  const inMonth = own.filter(({ period }) => period === 'in')
  const openingFen = signed(own.filter(({ period }) => period === 'before'))
  const changes = movementsOf(book).flatMap((movement) => {
    const changeFen = signed(inMonth.filter((sum) => sum.movement === movement))
    return changeFen === 0 ? [] : [[movement, changeFen] as const]
  })
  return { openingFen, changes: Object.fromEntries(changes), closingFen: addFen(openingFen, signed(inMonth)) }
}

/** By how much the closing is not the opening and the changes; zero when the line adds up. */
export const gapOf = ({ openingFen, changes, closingFen }: BookLine): Fen =>
  subtractFen(closingFen, addFen(openingFen, sumFen(Object.values(changes))))

/** Several lines as one. */
export function totalLine(lines: readonly BookLine[]): BookLine {
  const changes: Partial<Record<Movement, Fen>> = {}
  for (const line of lines)
    for (const [movement, fen] of Object.entries(line.changes) as [Movement, Fen][])
      changes[movement] = addFen(changes[movement] ?? ZERO, fen)
  return {
    openingFen: sumFen(lines.map(({ openingFen }) => openingFen)),
    changes,
    closingFen: sumFen(lines.map(({ closingFen }) => closingFen)),
  }
}

/** Nothing there, and nothing happened. */
export const isBlank = ({ openingFen, changes, closingFen }: BookLine): boolean =>
  openingFen === 0 && closingFen === 0 && Object.keys(changes).length === 0
