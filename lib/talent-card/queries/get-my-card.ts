import type { Actor } from '@/lib/kernel/actor'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import type { CardBenefit, CardStanding, Recognised, TalentCard } from '../model'
import { findBenefits } from '../repository/card-benefits'
import { findCardEvents } from '../repository/card-events'
import { findLatestCard, findRecognised } from '../repository/cards'
import { standingOf } from '../rules/card-standing'
import { isOpenTo } from '../rules/open-benefits'
import { renewableFrom, renewedTo } from '../rules/renewal'
import { findRenewalBasis } from '../steps/find-renewal-basis'

/** What the holder can do about the card's end: nothing yet, ask for renewal, wait, or be recognised anew first. */
export type RenewalOffer =
  | { readonly kind: 'notDue'; readonly from: PlainDate }
  | { readonly kind: 'mayRequest'; readonly validTo: PlainDate }
  | { readonly kind: 'requested'; readonly at: Date }
  /** `needsRecognition`: a new recognition would put it right. */
  | { readonly kind: 'refused'; readonly text: string; readonly needsRecognition: boolean }

export type HeldCard = Pick<TalentCard, 'number' | 'tier' | 'issuedOn' | 'validTo'> & {
  readonly standing: CardStanding
  /** Why it was suspended or revoked, in the officer's words; null in other standings. */
  readonly reason: string | null
  readonly since: Date | null
  /** Null while the card is suspended, and once it is revoked. */
  readonly renewal: RenewalOffer | null
}

export type MyCardView = {
  readonly card: HeldCard | null
  readonly holderName: string
  readonly recognised: Recognised
  /** Benefits of the county's card; `isOpen` is for this holder's tier, null without a card or a tier. */
  readonly benefits: readonly (CardBenefit & { readonly isOpen: boolean | null })[]
}

/** The actor's own card and what it opens; null for anybody who is not a talent. */
export async function getMyCard(actor: Actor, now: Date): Promise<MyCardView | null> {
  const { countyCode, talentId } = actor
  if (actor.kind !== 'talent' || talentId === null) return null
  const today = dateIn(now)
  const [found, inForce, benefits] = await Promise.all([
    findLatestCard(reading, countyCode, talentId),
    findRecognised(reading, countyCode, talentId),
    findBenefits(reading, countyCode),
  ])
  const recognised = inForce !== null && inForce.validTo >= today ? inForce : null
  const tier = found?.tier ?? recognised?.tier ?? null
  return {
    card: found && (await toHeldCard(actor, found, now)),
    holderName: actor.name,
    recognised,
    benefits: benefits.map((benefit) => ({ ...benefit, isOpen: tier === null ? null : isOpenTo(benefit, tier) })),
  }
}

async function toHeldCard(actor: Actor, card: TalentCard, now: Date): Promise<HeldCard> {
  const standing = standingOf(card, dateIn(now))
  const events =
    standing === 'suspended' || standing === 'revoked' ? await findCardEvents(reading, actor.countyCode, card.id) : []
  const stopped = events.findLast(({ event }) => event === 'suspend' || event === 'revoke')
  const { number, tier, issuedOn, validTo } = card
  const renewal = stopped ? null : await renewalOf(actor, card, now)
  return {
    number,
    tier,
    issuedOn,
    validTo,
    standing,
    reason: stopped?.reason ?? null,
    since: stopped?.at ?? null,
    renewal,
  }
}

async function renewalOf(actor: Actor, card: TalentCard, now: Date): Promise<RenewalOffer> {
  const from = renewableFrom(card)
  if (dateIn(now) < from) return { kind: 'notDue', from }
  if (card.renewalRequestedAt !== null) return { kind: 'requested', at: card.renewalRequestedAt }
  const renewed = renewedTo(card, await findRenewalBasis(reading, actor.countyCode, card.talentId, now))
  if (renewed.ok) return { kind: 'mayRequest', validTo: renewed.value }
  const reasons = renewed.failure.kind === 'refused' ? renewed.failure.reasons : []
  return {
    kind: 'refused',
    text: reasons.map(({ text }) => text).join(''),
    needsRecognition: reasons.some(({ code }) => code === 'notRecognised' || code === 'boundByRecognition'),
  }
}
