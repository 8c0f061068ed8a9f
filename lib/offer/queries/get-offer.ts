import type { PayeeAccount } from '@/lib/application/model'
import { consentTexts, type ConsentText } from '@/lib/application/rules/consent-texts'
import { knownFacts, type KnownFact } from '@/lib/application/rules/known-facts'
import { outlookOf, type Outlook } from '@/lib/application/rules/outlook'
import { findAccountsOf } from '@/lib/application/steps/find-accounts-of'
import { findPartyNames, type PartyNames } from '@/lib/application/steps/find-party-names'
import { findPayee } from '@/lib/application/steps/find-payee'
import type { Actor } from '@/lib/kernel/actor'
import type { Reason } from '@/lib/kernel/failure'
import { isId } from '@/lib/kernel/id'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading, type Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findVersion, findVersionLine } from '@/lib/policy/steps/find-version'
import type { Offer } from '../model'
import { mayAnswer } from '../permission'
import { findOffer } from '../repository/offers'
import { whyNotConfirmed } from '../rules/why-not-confirmed'
import { judgeOffered, type Judged } from '../steps/judge-offered'

/** What would be confirmed today: everything the register knows, the sum, the account, the texts. */
export type OfferToday = {
  readonly versionId: string
  readonly names: PartyNames
  readonly known: readonly KnownFact[]
  readonly sentences: readonly { readonly clause: string; readonly text: string }[]
  readonly outlook: Outlook
  readonly payee: { readonly holderName: string; readonly accounts: readonly PayeeAccount[] } | null
  readonly consents: readonly ConsentText[]
  /** Why it cannot be confirmed any more; empty when it can. */
  readonly whyNot: readonly Reason[]
}

export type OfferView = Pick<
  Offer,
  'id' | 'status' | 'amountFen' | 'answerBy' | 'reason' | 'applicationId' | 'talentId' | 'subjectKind'
> & {
  readonly item: Pick<VersionInForce, 'itemCode' | 'title' | 'summary' | 'policyTitle' | 'documentNumber'>
  readonly offerText: string | null
  /** Null once it is answered, and where the item is no longer in force. */
  readonly today: OfferToday | null
}

/** An offer as whom it was made to reads it; null for anybody else. */
export async function getOffer(actor: Actor, id: string, now: Date): Promise<OfferView | null> {
  const offer = isId(id) ? await findOffer(reading, actor.countyCode, id) : null
  if (!offer || mayAnswer(actor, offer)) return null
  const { status, amountFen, answerBy, reason, applicationId, talentId, subjectKind } = offer
  const offered = await findVersion(reading, actor.countyCode, offer.versionId)
  if (!offered) return null
  const { itemCode, title, summary, policyTitle, documentNumber, rulebook } = offered
  return {
    ...{ id, status, amountFen, answerBy, reason, applicationId, talentId, subjectKind },
    item: { itemCode, title, summary, policyTitle, documentNumber },
    offerText: rulebook.offer?.text ?? null,
    today: status === 'open' ? await readToday(reading, offer, now) : null,
  }
}

async function readToday(tx: Tx, offer: Offer, now: Date): Promise<OfferToday | null> {
  const day = dateIn(now)
  const line = await findVersionLine(tx, offer.countyCode, offer.itemId, day)
  const judged = line && (await judgeOffered(tx, offer.countyCode, offer, { line, day }))
  return judged?.ok ? todayOf(tx, offer.countyCode, judged.value) : null
}

async function todayOf(tx: Tx, countyCode: string, judged: Judged): Promise<OfferToday> {
  const { version, assessment } = judged
  const parties = { ...judged.parties, countyCode }
  const payee = await findPayee(tx, parties, version.rulebook)
  const why = whyNotConfirmed(judged)
  return {
    versionId: version.versionId,
    names: await findPartyNames(tx, parties),
    known: knownFacts(assessment, []),
    sentences: assessment.findings
      .filter(({ outcome }) => outcome === 'met')
      .map(({ clause, text }) => ({ clause, text })),
    outlook: outlookOf(assessment, version.rulebook.evidence.materials),
    payee: payee && { holderName: payee.holderName, accounts: await findAccountsOf(tx, countyCode, payee) },
    consents: consentTexts(version),
    whyNot: why === null ? [] : why.kind === 'refused' ? why.reasons : [{ code: why.kind, text: '现在不能确认' }],
  }
}
