import type { Account, Movement } from '../model'

/** For each movement, the account that is debited (where the money goes) and the one credited (where it comes from). */
export const ENTRIES_OF: Record<Movement, { readonly debit: Account; readonly credit: Account }> = {
  appropriate: { debit: 'available', credit: 'appropriation' },
  cut: { debit: 'appropriation', credit: 'available' },
  reserve: { debit: 'reserved', credit: 'available' },
  release: { debit: 'available', credit: 'reserved' },
  commit: { debit: 'committed', credit: 'reserved' },
  uncommit: { debit: 'available', credit: 'committed' },
  send: { debit: 'inTransit', credit: 'committed' },
  settle: { debit: 'paid', credit: 'inTransit' },
  bounce: { debit: 'committed', credit: 'inTransit' },
  refund: { debit: 'committed', credit: 'paid' },
  owe: { debit: 'receivable', credit: 'clearing' },
  repay: { debit: 'clearing', credit: 'receivable' },
  suspend: { debit: 'suspense', credit: 'clearing' },
  resolve: { debit: 'clearing', credit: 'suspense' },
  openingPaid: { debit: 'paid', credit: 'opening' },
  openingSpent: { debit: 'paid', credit: 'available' },
  openingPaidBack: { debit: 'opening', credit: 'paid' },
  openingSpentBack: { debit: 'available', credit: 'paid' },
}
