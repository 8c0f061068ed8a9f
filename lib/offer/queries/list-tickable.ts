import type { PayeeAccount } from '@/lib/application/model'
import { consentTexts, type ConsentText } from '@/lib/application/rules/consent-texts'
import { expectedAmount } from '@/lib/application/rules/expected-grant'
import { findAccountsOf } from '@/lib/application/steps/find-accounts-of'
import { findPayee } from '@/lib/application/steps/find-payee'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { findVersionLine } from '@/lib/policy/steps/find-version'
import { findOffer } from '../repository/offers'
import { whyNotConfirmed } from '../rules/why-not-confirmed'
import { CONFIRM_AT_MOST } from '../schema'
import { judgeOffered } from '../steps/judge-offered'
import { listMyOffers, type OfferLine } from './list-my-offers'

/** What an enterprise may confirm in one go, as it stands today: `seen` is what of it was shown. */
export type Tickable = {
  readonly offers: readonly (OfferLine & { readonly seen: string })[]
  readonly holderName: string
  readonly accounts: readonly PayeeAccount[]
  readonly consents: readonly ConsentText[]
}

type Found = Omit<Tickable, 'offers'> & { readonly offer: Tickable['offers'][number] }

/** An enterprise's offers that are paid to itself; null for anybody else, and where there is none. */
export async function listTickable(actor: Actor, now: Date): Promise<Tickable | null> {
  if (actor.kind !== 'enterprise') return null
  const { open } = await listMyOffers(actor, now)
  const found: Found[] = []
  for (const line of open.slice(0, CONFIRM_AT_MOST)) {
    const one = await readTickable(actor, line, now)
    if (one) found.push(one)
  }
  const [first] = found
  if (!first) return null
  return { ...first, offers: found.map(({ offer }) => offer), consents: distinct(found.flatMap((one) => one.consents)) }
}

async function readTickable({ countyCode }: Actor, line: OfferLine, now: Date): Promise<Found | null> {
  const day = dateIn(now)
  const offer = await findOffer(reading, countyCode, line.id)
  const versions = await findVersionLine(reading, countyCode, line.itemId, day)
  const judged = offer && versions && (await judgeOffered(reading, countyCode, offer, { line: versions, day }))
  if (!judged?.ok || whyNotConfirmed(judged.value)) return null
  const { version, parties, assessment } = judged.value
  const payee = await findPayee(reading, { ...parties, countyCode }, version.rulebook)
  const amountFen = expectedAmount(assessment)
  if (payee?.ownerKind !== 'enterprise' || amountFen === null) return null
  return {
    offer: { ...line, amountFen, seen: `${line.id}.${version.versionId}.${amountFen}` },
    holderName: payee.holderName,
    accounts: await findAccountsOf(reading, countyCode, payee),
    consents: consentTexts(version),
  }
}

/** Each text once: items of one document share theirs. */
const distinct = (texts: readonly ConsentText[]): ConsentText[] =>
  texts.filter((one, index) => texts.findIndex((other) => other.text === one.text) === index)
