import { SOURCES } from '@/lib/fact/model'
import { recordFactChange } from '@/lib/fact/steps/record-fact-change'
import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { supersedeRecognition } from '../repository/change-records'
import { insertRecognition } from '../repository/insert-records'
import { findTalentRow, lockTalent, updateTier } from '../repository/talents'

/** The decision as the register keeps it; the first and the last day both count. */
export type RecognitionGranted = {
  readonly talentId: string
  readonly tier: string
  readonly basis: string
  readonly documentNumber: string | null
  readonly validFrom: PlainDate
  readonly validTo: PlainDate
  readonly applicationId: string | null
}

/**
 * Writes a recognition into the register. It takes the place of the one before from its first day, and its tier is the
 * talent's from now on. Answers with its id.
 */
export async function grantRecognition(tx: Tx, actor: Actor, granted: RecognitionGranted, now: Date): Promise<string> {
  const { talentId, applicationId, ...decision } = granted
  const { countyCode } = actor
  const owner = { countyCode, talentId }
  await lockTalent(tx, countyCode, talentId)
  const before = await findTalentRow(tx, countyCode, talentId)
  const id = newId()
  await supersedeRecognition(tx, owner)
  const row = { id, ...decision, status: 'active', revokedReason: null, revokedOn: null } as const
  await insertRecognition(tx, owner, { ...row, applicationId, now })
  const { tier, validFrom, validTo, documentNumber } = granted
  await updateTier(tx, countyCode, { id: talentId, tier, tierValidTo: toDayColumn(validTo), now })
  const changes = {
    'recognition.tierCode': { from: before?.tier ?? null, to: tier },
    'recognition.validTo': { from: before?.tierValidTo ?? null, to: validTo },
  }
  const entry = {
    subjectKind: 'talent',
    subjectId: talentId,
    source: SOURCES.recognition,
    sourceDocument: documentNumber,
  } as const
  await recordFactChange(tx, actor, { ...entry, validFrom, changes, now })
  return id
}
