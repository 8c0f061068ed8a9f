import { readsRegister, REGISTER_READERS } from '@/lib/fact/permission'
import { isCountyWide, type Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'

const forbidden = (verb: string): Failure => ({ kind: 'forbidden', permission: `talentCard.${verb}` })

/** Which cards an actor may see: those of the talents they may see. All, those of some places, their own, or none. */
export type CardScope =
  | { readonly kind: 'all' }
  | { readonly kind: 'places'; readonly townshipCodes: readonly string[]; readonly villageCodes: readonly string[] }
  | { readonly kind: 'own'; readonly talentId: string }
  | { readonly kind: 'none' }

export function cardScopeOf(actor: Actor): CardScope {
  if (actor.kind === 'system') return { kind: 'all' }
  if (actor.kind === 'talent' && actor.talentId !== null) return { kind: 'own', talentId: actor.talentId }
  if (!readsRegister(actor)) return { kind: 'none' }
  const grants = actor.grants.filter((grant) => REGISTER_READERS.some((role) => role === grant.role))
  if (grants.some(({ scope }) => scope === 'county' || scope === 'department')) return { kind: 'all' }
  const codesOf = (scope: 'township' | 'village') =>
    grants.filter((grant) => grant.scope === scope).map((grant) => grant.unitCode)
  return { kind: 'places', townshipCodes: codesOf('township'), villageCodes: codesOf('village') }
}

/** Whether the desk's list of cards is for this actor at all. */
export const mayReadCards = (actor: Actor): boolean => actor.kind === 'staff' && cardScopeOf(actor).kind !== 'none'

/** Renewing, suspending and revoking, and revoking a recognition: 人才办's reviewers and officers, whose unit reaches the county. */
export const mayManageCards = (actor: Actor): Failure | null =>
  actor.kind === 'staff' && (isCountyWide(actor, 'reviewer') || isCountyWide(actor, 'intakeOfficer'))
    ? null
    : forbidden('manage')

/** As mayManageCards, and never a card of one's own. */
export function mayManageCardOf(actor: Actor, talentId: string): Failure | null {
  const refusal = mayManageCards(actor)
  if (refusal) return refusal
  return actor.talentId === talentId ? refused('ownCard', '这是您本人的认定和英才卡，您须回避，请由他人办理。') : null
}

/** The holder asks for renewal of the card in their own hand. */
export const mayRequestRenewal = (actor: Actor): Failure | null =>
  actor.kind === 'talent' && actor.talentId !== null ? null : forbidden('requestRenewal')

/** The list of benefits: kept by 人才办, planted by the first seed. */
export const mayKeepBenefits = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : mayManageCards(actor)
