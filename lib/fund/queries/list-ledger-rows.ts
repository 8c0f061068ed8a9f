import type { Actor } from '@/lib/kernel/actor'
import type { Fen } from '@/lib/kernel/fen'
import type { PlainMonth } from '@/lib/kernel/plain-month'
import type { Movement } from '../model'
import { mayReadStatement } from '../permission'
import { findLedgerRows, sumLedgerRows, type LedgerRow, type LedgerScope } from '../repository/ledger-rows'
import type { Book } from '../rules/books'
import { boundsOf } from '../rules/month-books'

export type LedgerFilter = {
  readonly fundYearId: string
  readonly subBudgetId?: string
  readonly book: Book
  readonly movement?: Movement
  /** Entries of this month. */
  readonly month?: PlainMonth
  /** Entries up to the end of this month. */
  readonly through?: PlainMonth
  /** Where the page before ended: `<instant in ms>_<transaction id>`. */
  readonly after?: string
}
export type LedgerPage = { readonly rows: readonly LedgerRow[]; readonly next: string | null }
/** What all entries of a filter come to, whichever page of them is shown. */
export type LedgerSum = { readonly count: number; readonly changeFen: Fen }

const PAGE = 50

/** The entries behind a figure, newest first. Their changes sum to the figure. */
export async function listLedgerRows(actor: Actor, filter: LedgerFilter): Promise<LedgerPage> {
  if (!mayReadStatement(actor)) return { rows: [], next: null }
  const place = { after: parseCursor(filter.after), limit: PAGE + 1 }
  const found = await findLedgerRows(actor.countyCode, scopeOf(filter), place)
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  return { rows, next: found.length > PAGE && last ? `${last.at.getTime()}_${last.transactionId}` : null }
}

export async function sumLedger(actor: Actor, filter: LedgerFilter): Promise<LedgerSum | null> {
  return mayReadStatement(actor) ? sumLedgerRows(actor.countyCode, scopeOf(filter)) : null
}

function scopeOf({ fundYearId, subBudgetId, book, movement, month, through }: LedgerFilter): LedgerScope {
  const last = month ?? through
  return {
    fundYearId,
    subBudgetId: subBudgetId ?? null,
    book,
    movement: movement ?? null,
    from: month ? boundsOf(month).from : null,
    before: last ? boundsOf(last).before : null,
  }
}

function parseCursor(text: string | undefined): { at: Date; transactionId: string } | null {
  const match = /^(\d{1,15})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/.exec(text ?? '')
  return match ? { at: new Date(Number(match[1])), transactionId: String(match[2]) } : null
}
