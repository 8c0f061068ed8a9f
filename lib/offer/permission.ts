import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { mayReadMatches } from '@/lib/matching/permission'
import type { Offer, OfferedKind } from './model'

/** Made, withdrawn and let lapse by the worker. */
export const mayMakeOffers = (actor: Actor): Failure | null =>
  actor.kind === 'system' ? null : { kind: 'forbidden', permission: 'offer.make' }

/** Whom offers reach: the person, or whoever acts for the enterprise. */
export const addresseeOf = ({ kind, talentId, enterpriseId }: Actor): { kind: OfferedKind; id: string } | null => {
  if (kind === 'talent' && talentId !== null) return { kind, id: talentId }
  return kind === 'enterprise' && enterpriseId !== null ? { kind, id: enterpriseId } : null
}

/** Only whom it was made to; somebody else's offer is not there. */
export function mayAnswer(
  actor: Actor,
  offer: Pick<Offer, 'subjectKind' | 'talentId' | 'enterpriseId'>,
): Failure | null {
  const addressee = addresseeOf(actor)
  const asked = offer.subjectKind === 'talent' ? offer.talentId : offer.enterpriseId
  return addressee?.kind === offer.subjectKind && addressee.id === asked ? null : { kind: 'notFound', what: 'offer' }
}

/** An applicant, for what is hers alone. */
export const mayChoose = (actor: Actor): Failure | null =>
  addresseeOf(actor) ? null : { kind: 'forbidden', permission: 'offer.choose' }

export const mayReadOffers = mayReadMatches

/** 催答复: whoever sees them. */
export const mayRemind = (actor: Actor): Failure | null =>
  mayReadOffers(actor) ? null : { kind: 'forbidden', permission: 'offer.remind' }
