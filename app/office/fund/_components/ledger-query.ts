import type { Balances, Movement } from '@/lib/fund/model'
import { MOVEMENTS } from '@/lib/fund/model'
import type { LedgerFilter } from '@/lib/fund/queries/list-ledger-rows'
import { BOOK_KEYS, isBook, type Book } from '@/lib/fund/rules/books'
import { parsePlainMonth } from '@/lib/kernel/plain-month'

/** The books of which a year or sub-budget keeps the balance, and where it stands. */
export const BALANCE_KEYS: Record<Exclude<Book, 'unspent'>, keyof Balances> = {
  appropriation: 'totalFen',
  available: 'availableFen',
  reserved: 'reservedFen',
  committed: 'committedFen',
  inTransit: 'inTransitFen',
  paid: 'paidFen',
  receivable: 'receivableFen',
  suspense: 'suspenseFen',
  opening: 'openingFen',
}
export const SHOWN_BOOKS = BOOK_KEYS.filter((book): book is keyof typeof BALANCE_KEYS => book !== 'unspent')

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')
const isMovement = (text: string): text is Movement => (MOVEMENTS as readonly string[]).includes(text)

/** What the address asks for; null when it is no address of ours. */
export function readLedgerQuery(query: Record<string, string | string[] | undefined>): LedgerFilter | null {
  const [fundYearId, subBudgetId, after, book] = [one(query.year), one(query.sub), one(query.after), one(query.account)]
  if (!ID.test(fundYearId) || !isBook(book) || (subBudgetId && !ID.test(subBudgetId))) return null
  const movement = one(query.movement)
  const [month, through] = [parsePlainMonth(one(query.month)), parsePlainMonth(one(query.through))]
  return {
    fundYearId,
    book,
    ...(subBudgetId ? { subBudgetId } : {}),
    ...(isMovement(movement) ? { movement } : {}),
    ...(month ? { month } : {}),
    ...(through ? { through } : {}),
    ...(after ? { after } : {}),
  }
}

/** Whether the address asks for a part of a book only: then what it comes to is no balance. */
export const isPart = ({ movement, month, through }: LedgerFilter): boolean =>
  movement !== undefined || month !== undefined || through !== undefined

/** The address of such entries, from their beginning. */
export const addressOf = ({ fundYearId, subBudgetId, book, movement, month, through }: LedgerFilter) => ({
  year: fundYearId,
  account: book,
  ...(subBudgetId ? { sub: subBudgetId } : {}),
  ...(movement ? { movement } : {}),
  ...(month ? { month } : {}),
  ...(through ? { through } : {}),
})
