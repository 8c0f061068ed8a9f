import type { Account, Balances } from '@/lib/fund/model'
import type { LedgerFilter } from '@/lib/fund/queries/list-ledger-rows'

/** The accounts of which a balance is shown, and where it stands. */
export const BALANCE_KEYS: Record<Exclude<Account, 'clearing'>, keyof Balances> = {
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
type Shown = keyof typeof BALANCE_KEYS
export const SHOWN_ACCOUNTS = Object.keys(BALANCE_KEYS) as Shown[]

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const isShown = (text: unknown): text is Shown => typeof text === 'string' && Object.hasOwn(BALANCE_KEYS, text)
const one = (value: string | string[] | undefined): string => (typeof value === 'string' ? value : '')

/** What the address asks for; null when it is no address of ours. */
export function readLedgerQuery(
  query: Record<string, string | string[] | undefined>,
): (LedgerFilter & { readonly account: Shown }) | null {
  const [fundYearId, subBudgetId, after] = [one(query.year), one(query.sub), one(query.after)]
  if (!ID.test(fundYearId) || !isShown(query.account) || (subBudgetId && !ID.test(subBudgetId))) return null
  return { fundYearId, account: query.account, ...(subBudgetId ? { subBudgetId } : {}), ...(after ? { after } : {}) }
}
