import type { Actor } from '@/lib/kernel/actor'
import type { Account } from '../model'
import { mayReadFund } from '../permission'
import { findLedgerRows, type LedgerRow } from '../repository/ledger-rows'

export type LedgerFilter = {
  readonly fundYearId: string
  readonly subBudgetId?: string
  readonly account: Account
  /** Where the page before ended: `<instant in ms>_<transaction id>`. */
  readonly after?: string
}
export type LedgerPage = { readonly rows: readonly LedgerRow[]; readonly next: string | null }

const PAGE = 50

/** The entries behind a figure: of one account, in one year or one sub-budget, newest first. Their changes sum to the figure. */
export async function listLedgerRows(actor: Actor, filter: LedgerFilter): Promise<LedgerPage> {
  if (!mayReadFund(actor)) return { rows: [], next: null }
  const { fundYearId, subBudgetId = null, account } = filter
  const wanted = { fundYearId, subBudgetId, account, after: parseCursor(filter.after), limit: PAGE + 1 }
  const found = await findLedgerRows(actor.countyCode, wanted)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > PAGE && last ? `${last.at.getTime()}_${last.transactionId}` : null }
}

function parseCursor(text: string | undefined): { at: Date; transactionId: string } | null {
  const match = /^(\d{1,15})_([0-9a-f-]{36})$/.exec(text ?? '')
  return match ? { at: new Date(Number(match[1])), transactionId: String(match[2]) } : null
}
