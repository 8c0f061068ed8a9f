import type { Account, Movement } from '../model'
import { ENTRIES_OF } from './entries-of'

/** By how much each balance of a sub-budget changes when `amount` fen are moved. `appropriation` is its total. */
export type BalanceChanges = Record<Exclude<Account, 'clearing'>, bigint>

const NONE: BalanceChanges = {
  appropriation: 0n,
  available: 0n,
  reserved: 0n,
  committed: 0n,
  inTransit: 0n,
  paid: 0n,
  receivable: 0n,
  suspense: 0n,
  opening: 0n,
}

/** What was given (the total, and `opening` beside it) grows on the credit side, every other balance on the debit side. */
export function balanceChanges(movement: Movement, amount: bigint): BalanceChanges {
  const { debit, credit } = ENTRIES_OF[movement]
  const changes = { ...NONE }
  if (debit !== 'clearing') changes[debit] += isGiven(debit) ? -amount : amount
  if (credit !== 'clearing') changes[credit] += isGiven(credit) ? amount : -amount
  return changes
}

const isGiven = (account: Account): boolean => account === 'appropriation' || account === 'opening'
