import { hasRole, isCountyWide, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

const forbidden = (permission: string): Failure => ({ kind: 'forbidden', permission })

/** Budgets are set by a county-wide treasurer; the system sets the first ones. */
export const mayKeepFund = (actor: Actor): Failure | null =>
  actor.kind === 'system' || isCountyWide(actor, 'treasurer') ? null : forbidden('fund.keep')

/** Balances and the ledger are read by treasurers, leaders, and the county-wide desks that plan and review. */
export const mayReadFund = (actor: Actor): boolean =>
  actor.kind === 'system' ||
  hasRole(actor, 'treasurer') ||
  hasRole(actor, 'leader') ||
  isCountyWide(actor, 'reviewer') ||
  isCountyWide(actor, 'policyOfficer')

/** 月末对账表 and the entries behind its figures: sums and ids, of nobody. The auditor reads them beside the desks of money. */
export const mayReadStatement = (actor: Actor): boolean => mayReadFund(actor) || hasRole(actor, 'auditor')
