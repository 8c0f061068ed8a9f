import type { Actor } from '@/lib/kernel/actor'
import type { Resolution } from '../model'
import { mayDisburse, mayReadPayments } from '../permission'
import { findSuspense, type SuspenseRow } from '../repository/suspense-list'
import { allowedResolutions } from '../rules/allowed-resolutions'

/** A suspended line and how it may end; nothing is allowed once it has ended, or to whoever may not disburse. */
export type SuspenseView = SuspenseRow & { readonly allowed: readonly Resolution[] }

const LIMIT = 200

/** 挂账: lines of the bank that nobody can explain yet, or that were explained. */
export async function listSuspense(actor: Actor, status: 'open' | 'resolved'): Promise<SuspenseView[]> {
  if (!mayReadPayments(actor)) return []
  const rows = await findSuspense(actor.countyCode, status, LIMIT)
  return rows.map((row) => ({ ...row, allowed: status === 'open' && !mayDisburse(actor) ? allowedFor(row) : [] }))
}

function allowedFor(row: SuspenseRow): Resolution[] {
  const { attemptStatus, paymentStatus } = row
  const attempt = attemptStatus && paymentStatus && !row.isOtherBatch ? { status: attemptStatus, paymentStatus } : null
  return allowedResolutions(attempt, row.outcome)
}
