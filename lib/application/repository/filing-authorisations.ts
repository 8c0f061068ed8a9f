import { maskResidentId } from '@/lib/kernel/mask'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Actor } from '@/lib/kernel/actor'
import { seal } from '@/lib/platform/crypto'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import { AGENT_IDENTITY } from '../rules/sealed-purposes'

export type NewAuthorisation = {
  readonly applicationId: string
  readonly attachmentId: string
  readonly signedOn: PlainDate
  readonly agent: { readonly name: string; readonly identity: string } | null
}

export async function insertAuthorisation(tx: Tx, actor: Actor, given: NewAuthorisation, now: Date): Promise<void> {
  const { applicationId, attachmentId, signedOn, agent } = given
  await tx.filingAuthorisation.create({
    data: {
      ...{ countyCode: actor.countyCode, applicationId, attachmentId, signedOn: toDayColumn(signedOn) },
      agentName: agent?.name ?? null,
      agentIdentitySealed: agent && seal(AGENT_IDENTITY, agent.identity),
      agentIdentityMasked: agent && maskResidentId(agent.identity),
      ...{ recordedById: actor.accountId, at: now },
    },
  })
}

/** 代办 as the desk shows it: the agent's number masked. */
export type FilingAuthorisation = {
  readonly attachmentId: string
  /** The scan was deleted, its time being over. */
  readonly erasedAt: Date | null
  readonly signedOn: PlainDate
  readonly agentName: string | null
  readonly agentIdentityMasked: string | null
  readonly recordedBy: string
}

export async function findAuthorisation(
  tx: Tx,
  countyCode: string,
  applicationId: string,
): Promise<FilingAuthorisation | null> {
  const row = await tx.filingAuthorisation.findUnique({
    where: { countyCode_applicationId: { countyCode, applicationId } },
    include: { recordedBy: { select: { displayName: true } }, attachment: { select: { erasedAt: true } } },
  })
  if (!row) return null
  const { attachmentId, agentName, agentIdentityMasked, recordedBy } = row
  return {
    attachmentId,
    erasedAt: row.attachment.erasedAt,
    agentName,
    agentIdentityMasked,
    signedOn: dayOf(row.signedOn),
    recordedBy: recordedBy.displayName,
  }
}
