import type { Fen } from '@/lib/kernel/fen'

/**
 * Accounts of the ledger. `appropriation` (what was budgeted) and `clearing` (what stands against claims and unexplained
 * lines) are credited, and so is `opening`: what was paid before this system out of budgets that are not kept here. The
 * others are where the money is. total + opening = available + reserved + committed + inTransit + paid.
 */
export const ACCOUNTS = [
  'appropriation',
  'available',
  'reserved',
  'committed',
  'inTransit',
  'paid',
  'receivable',
  'suspense',
  'clearing',
  'opening',
] as const
export type Account = (typeof ACCOUNTS)[number]

/** Every way in which money moves. Amounts are always positive; the movement is the direction. */
export const MOVEMENTS = [
  'appropriate',
  'cut',
  'reserve',
  'release',
  'commit',
  'uncommit',
  'send',
  'settle',
  'bounce',
  'refund',
  'owe',
  'repay',
  'suspend',
  'resolve',
  'openingPaid',
  'openingSpent',
  'openingPaidBack',
  'openingSpentBack',
  'carryOut',
  'carryIn',
  'handBack',
  'lapse',
  'carryReservedOut',
  'carryReservedIn',
  'carryCommittedOut',
  'carryCommittedIn',
] as const
export type Movement = (typeof MOVEMENTS)[number]

/** One amount to be moved on one sub-budget, and whose it is. Lines of 0 are left out by whoever posts them. */
export type LedgerLine = {
  readonly subBudgetId: string
  readonly amountFen: Fen
  readonly entitlementId?: string | null
  readonly paymentId?: string | null
}

/** What caused a movement: a case, a batch, a result file, a claim, a fund year, an opening batch, a year's closing. */
export type Reference = { readonly kind: ReferenceKind; readonly id: string; readonly memo?: string }
export const REFERENCE_KINDS = [
  'fundYear',
  'application',
  'entitlement',
  'batch',
  'resultFile',
  'suspense',
  'receivable',
  'openingBatch',
  'yearClosing',
] as const
export type ReferenceKind = (typeof REFERENCE_KINDS)[number]

/** 年终结转. `made` waits for a second treasurer. */
export const YEAR_CLOSING_STATUSES = ['made', 'posted', 'cancelled'] as const
export type YearClosingStatus = (typeof YEAR_CLOSING_STATUSES)[number]

export const FUND_YEAR_STATUSES = ['planned', 'open', 'closed'] as const
export type FundYearStatus = (typeof FUND_YEAR_STATUSES)[number]

/** Where every fen of a sub-budget (or of several, summed) is. Amounts in fen; `available` is negative only past a ceiling. */
export type Balances = {
  readonly totalFen: Fen
  readonly availableFen: Fen
  readonly reservedFen: Fen
  readonly committedFen: Fen
  readonly inTransitFen: Fen
  readonly paidFen: Fen
  readonly receivableFen: Fen
  readonly suspenseFen: Fen
  readonly openingFen: Fen
}

export type SubBudget = Balances & {
  readonly id: string
  readonly fundYearId: string
  readonly year: number
  readonly yearStatus: FundYearStatus
  readonly category: string
  readonly name: string
  readonly mayExceed: boolean
}

export type FundYear = {
  readonly id: string
  readonly fundId: string
  readonly year: number
  readonly status: FundYearStatus
  readonly documentNumber: string | null
}

/** A year with its sub-budgets. */
export type YearBudgets = FundYear & { readonly subBudgets: readonly SubBudget[] }
