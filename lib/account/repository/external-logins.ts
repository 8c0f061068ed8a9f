import { blindIndex, seal, sha256, unseal } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { ExternalPerson } from '@/lib/platform/oidc/read-claims'
import type { OidcAudience } from '@/lib/platform/oidc/settings'
import type { Tx } from '@/lib/platform/transaction'
import { EXTERNAL_PERSON, ID_TOKEN } from '../rules/sealed-purposes'

/** How long our own question (password, registration) may take after the provider answered. */
const TICKET_MINUTES = 30

/** A subject is kept as a digest: some providers use the identity number itself. */
export const subjectBlindOf = (issuer: string, subject: string): string =>
  blindIndex('account.externalSubject', `${issuer}\u0000${subject}`)
export const sidBlindOf = (issuer: string, sid: string): string =>
  blindIndex('account.externalSession', `${issuer}\u0000${sid}`)

type Place = { countyCode: string; id: string }
type NewPassage = { countyCode: string; audience: OidcAudience; issuer: string; state: string; now: Date }

/** Takes note that an answer to this state was looked at. A second one violates the unique key. `now` is the wall clock's. */
export async function insertExternalLogin(tx: Tx, { state, now, ...passage }: NewPassage): Promise<string> {
  const id = newId()
  const expiresAt = new Date(now.getTime() + TICKET_MINUTES * 60_000)
  await tx.externalLogin.create({ data: { ...passage, id, stateHash: sha256(state), createdAt: now, expiresAt } })
  return id
}

type Answer = { issuer: string; subject: string; providerSession: string | null; idToken: string }

/** Who the provider says came, as digests, and the token it wants to see again at the logout. */
export async function noteAnswer(tx: Tx, { countyCode, id }: Place, answer: Answer): Promise<string> {
  const { issuer, subject, providerSession, idToken } = answer
  const subjectBlind = subjectBlindOf(issuer, subject)
  const sidBlind = providerSession === null ? null : sidBlindOf(issuer, providerSession)
  await tx.externalLogin.update({
    where: { countyCode_id: { countyCode, id } },
    data: { subjectBlind, sidBlind, idTokenSealed: seal(ID_TOKEN, idToken) },
  })
  return subjectBlind
}

/** Keeps what the provider said, for whoever brings the ticket. */
export async function keepPerson(
  tx: Tx,
  { countyCode, id }: Place,
  { ticket, person }: { ticket: string; person: ExternalPerson },
): Promise<void> {
  await tx.externalLogin.update({
    where: { countyCode_id: { countyCode, id } },
    data: { ticketHash: sha256(ticket), personSealed: seal(EXTERNAL_PERSON, JSON.stringify(person)) },
  })
}

export type WaitingLogin = {
  readonly id: string
  readonly audience: OidcAudience
  readonly issuer: string
  readonly subjectBlind: string
  readonly person: ExternalPerson
}

/** The passage that waits for this ticket; null when it is settled, too old, or never was. */
export async function findByTicket(
  tx: Tx,
  countyCode: string,
  { ticket, now }: { ticket: string; now: Date },
): Promise<WaitingLogin | null> {
  const row = await tx.externalLogin.findFirst({
    where: { countyCode, ticketHash: sha256(ticket), sessionId: null, expiresAt: { gt: now } },
  })
  if (!row || row.personSealed === null || row.subjectBlind === null) return null
  const person = JSON.parse(unseal(EXTERNAL_PERSON, row.personSealed)) as ExternalPerson
  const { id, audience, issuer, subjectBlind } = row
  return { id, audience: audience as OidcAudience, issuer, subjectBlind, person }
}

/** The passage ended in a login; what was said of the person goes. False when it was settled before. */
export async function settle(tx: Tx, { countyCode, id }: Place, sessionId: string): Promise<boolean> {
  const { count } = await tx.externalLogin.updateMany({
    where: { countyCode, id, sessionId: null },
    data: { sessionId, ticketHash: null, personSealed: null },
  })
  return count === 1
}

/** The token that began this login, to be shown once to the provider; null when it came in another way. */
export async function takeIdToken(tx: Tx, countyCode: string, sessionId: string): Promise<string | null> {
  const found = await tx.externalLogin.findFirst({
    where: { countyCode, sessionId, idTokenSealed: { not: null } },
    select: { id: true, idTokenSealed: true },
  })
  if (!found?.idTokenSealed) return null
  await tx.externalLogin.update({
    where: { countyCode_id: { countyCode, id: found.id } },
    data: { idTokenSealed: null },
  })
  return unseal(ID_TOKEN, found.idTokenSealed)
}
