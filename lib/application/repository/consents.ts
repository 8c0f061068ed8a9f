import type { Actor } from '@/lib/kernel/actor'
import { sha256 } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'
import { CONSENT_KINDS, type ConsentKind, type ConsentText } from '../rules/consent-texts'

export type GivenConsent = {
  readonly kind: ConsentKind
  readonly version: string
  readonly textHash: string
  readonly at: Date
}

/** Keeps which words were agreed to, by whom and when. */
export async function appendConsents(
  tx: Tx,
  actor: Actor,
  application: ApplicationCore,
  texts: readonly ConsentText[],
  now: Date,
): Promise<void> {
  await tx.consent.createMany({
    data: texts.map(({ kind, version, text }) => ({
      countyCode: application.countyCode,
      id: newId(),
      applicationId: application.id,
      documentKind: kind,
      documentVersion: version,
      textHash: sha256(text),
      // An officer ticks what the person has signed on paper.
      channel: actor.kind === 'staff' ? 'paper' : 'online',
      accountId: actor.accountId,
      at: now,
    })),
  })
}

/** What was agreed to, in the order the texts are shown. */
export async function findConsents(tx: Tx, countyCode: string, applicationId: string): Promise<GivenConsent[]> {
  const rows = await tx.consent.findMany({ where: { countyCode, applicationId }, orderBy: { at: 'asc' } })
  const given = rows.map((row) => ({
    kind: row.documentKind as ConsentKind,
    version: row.documentVersion,
    textHash: row.textHash,
    at: row.at,
  }))
  return CONSENT_KINDS.flatMap((kind) => given.filter((one) => one.kind === kind))
}
