import { cursorText, parseCursor } from '@/lib/fact/rules/keyset'
import type { Actor } from '@/lib/kernel/actor'
import type { Resolution } from '../model'
import { mayDisburse, mayReadPayments } from '../permission'
import { findSuspense, type SuspenseRow } from '../repository/suspense-list'
import { allowedResolutions } from '../rules/allowed-resolutions'

/** A suspended line and how it may end; nothing is allowed once it has ended, or to whoever may not disburse. */
export type SuspenseView = SuspenseRow & { readonly allowed: readonly Resolution[] }

const PAGE = 50

/** 挂账: a page of the lines of the bank that nobody can explain yet, or that were explained. */
export async function listSuspense(
  actor: Actor,
  status: 'open' | 'resolved',
  after?: string,
): Promise<{ rows: SuspenseView[]; next: string | null }> {
  if (!mayReadPayments(actor)) return { rows: [], next: null }
  const found = await findSuspense(actor.countyCode, status, { after: parseCursor(after), limit: PAGE + 1 })
  const rows = found.slice(0, PAGE)
  const last = rows.at(-1)
  const at = last && (status === 'open' ? last.createdAt : last.resolvedAt)
  return {
    rows: rows.map((row) => ({ ...row, allowed: status === 'open' && !mayDisburse(actor) ? allowedFor(row) : [] })),
    next: found.length > PAGE && last && at ? cursorText({ at, id: last.id }) : null,
  }
}

function allowedFor(row: SuspenseRow): Resolution[] {
  const { attemptStatus, paymentStatus } = row
  const attempt = attemptStatus && paymentStatus && !row.isOtherBatch ? { status: attemptStatus, paymentStatus } : null
  return allowedResolutions(attempt, row.outcome)
}
