import { hasRole, isCountyWide, unitCodesOf, type Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'

const forbidden = (permission: string): Failure => ({ kind: 'forbidden', permission })

/** Batches, bank files, results and suspense are treasurers' work and nobody else's. */
export const mayDisburse = (actor: Actor): Failure | null =>
  isCountyWide(actor, 'treasurer') ? null : forbidden('subsidy.disburse')

/** Instalments fall due by themselves. */
export const mayReleaseDue = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : forbidden('subsidy.releaseDue')

/** The bank is talked to by the worker, on the word of three hands. */
export const mayTalkToBank = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : forbidden('subsidy.talkToBank')

/** 年度复核, 终止 and 追回 are a county-wide reviewer's decisions. */
export const mayReviewEntitlement = (actor: Actor): Failure | null =>
  isCountyWide(actor, 'reviewer') ? null : forbidden('subsidy.review')

/** The account is corrected by the desk that knows the person, never by who pays. Another place's award is not there. */
export function mayChangePayee(actor: Actor, townshipCode: string | null): Failure | null {
  const isDesk = isCountyWide(actor, 'reviewer') || hasRole(actor, 'intakeOfficer')
  if (hasRole(actor, 'treasurer') || !isDesk) return forbidden('subsidy.changePayee')
  const isTheirs =
    townshipCode !== null &&
    (isCountyWide(actor, 'reviewer') ||
      isCountyWide(actor, 'intakeOfficer') ||
      unitCodesOf(actor, 'intakeOfficer').includes(townshipCode))
  return isTheirs ? null : { kind: 'notFound', what: 'entitlement' }
}

/** Who may open batches and the money of the whole county. */
export const mayReadPayments = (actor: Actor): boolean =>
  actor.kind === 'system' || hasRole(actor, 'treasurer') || hasRole(actor, 'leader') || isCountyWide(actor, 'reviewer')

/** Which awards an actor may see: all, those of some townships, their own, or none. */
export type Sight =
  | { readonly kind: 'all' }
  | { readonly kind: 'townships'; readonly codes: readonly string[] }
  | { readonly kind: 'talent'; readonly id: string }
  | { readonly kind: 'enterprise'; readonly id: string }
  | { readonly kind: 'none' }

export function sightOfEntitlements(actor: Actor): Sight {
  if (mayReadPayments(actor) || isCountyWide(actor, 'intakeOfficer') || isCountyWide(actor, 'policyOfficer'))
    return { kind: 'all' }
  if (actor.kind === 'talent' && actor.talentId !== null) return { kind: 'talent', id: actor.talentId }
  if (actor.kind === 'enterprise' && actor.enterpriseId !== null) return { kind: 'enterprise', id: actor.enterpriseId }
  const codes = [...unitCodesOf(actor, 'intakeOfficer'), ...unitCodesOf(actor, 'reviewer')]
  return codes.length > 0 ? { kind: 'townships', codes } : { kind: 'none' }
}
