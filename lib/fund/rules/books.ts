import type { Account, Movement } from '../model'
import { MOVEMENTS } from '../model'
import { ENTRIES_OF } from './entries-of'

/**
 * What a statement and the ledger are read by: an account, or several as one. `unspent` 预算结余 is what of a budget has not
 * been paid, wherever it stands; moving it from one of its accounts to another does not change it.
 */
export const BOOKS = {
  unspent: ['available', 'reserved', 'committed', 'inTransit'],
  appropriation: ['appropriation'],
  available: ['available'],
  reserved: ['reserved'],
  committed: ['committed'],
  inTransit: ['inTransit'],
  paid: ['paid'],
  receivable: ['receivable'],
  suspense: ['suspense'],
  opening: ['opening'],
} as const satisfies Record<string, readonly Account[]>
export type Book = keyof typeof BOOKS
export const BOOK_KEYS = Object.keys(BOOKS) as Book[]
export const isBook = (text: unknown): text is Book => typeof text === 'string' && Object.hasOwn(BOOKS, text)

/** Books of what was given grow on the credit side, all others on the debit side. */
export const sideOf = (book: Book): 'debit' | 'credit' =>
  book === 'appropriation' || book === 'opening' ? 'credit' : 'debit'

/** Movements that change the book: those with one of their two entries in it. In their own order. */
export function movementsOf(book: Book): Movement[] {
  const accounts: readonly Account[] = BOOKS[book]
  return MOVEMENTS.filter((movement) => {
    const { debit, credit } = ENTRIES_OF[movement]
    return accounts.includes(debit) !== accounts.includes(credit)
  })
}
