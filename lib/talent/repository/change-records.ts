import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, dayOrNull, toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { RecordKind } from '../schema'
import type { Owner } from './insert-records'

/** Ends an employment; false when it had ended already. */
export async function endEmploymentRow(tx: Tx, owner: Owner, id: string, endedOn: PlainDate): Promise<boolean> {
  const ended = await tx.employment.updateMany({
    where: { ...owner, id, endedOn: null },
    data: { endedOn: toDayColumn(endedOn) },
  })
  return ended.count === 1
}

/** 单位确认: the employer said that it is so. */
export async function confirmEmploymentRow(tx: Tx, owner: Owner, id: string, now: Date): Promise<boolean> {
  const confirmed = await tx.employment.updateMany({
    where: { ...owner, id, confirmedAt: null },
    data: { confirmedAt: now },
  })
  return confirmed.count === 1
}

type Where = { where: Owner & { id: string } }

const DELETES: Record<RecordKind, (tx: Tx, where: Where) => Promise<{ count: number }>> = {
  education: (tx, where) => tx.educationRecord.deleteMany(where),
  credential: (tx, where) => tx.credential.deleteMany(where),
  employment: (tx, where) => tx.employment.deleteMany(where),
  insurance: (tx, where) => tx.insuranceSpell.deleteMany(where),
  housing: (tx, where) => tx.housingRecord.deleteMany(where),
  household: (tx, where) => tx.householdMember.deleteMany(where),
  honour: (tx, where) => tx.honour.deleteMany(where),
}

/** Takes a record away that was entered in error; its text stays in the history. False when it is not there. */
export const deleteRecordRow = async (tx: Tx, owner: Owner, kind: RecordKind, id: string): Promise<boolean> =>
  (await DELETES[kind](tx, { where: { ...owner, id } })).count === 1

/** The other half of a marriage between two people of the register. */
export async function deleteMirroredSpouse(
  tx: Tx,
  countyCode: string,
  talentId: string,
  memberTalentId: string,
): Promise<void> {
  await tx.householdMember.deleteMany({
    where: { countyCode, talentId: memberTalentId, memberTalentId: talentId, relation: 'spouse' },
  })
}

/** Closes the recognition in force, to be replaced by another. */
export async function supersedeRecognition(tx: Tx, owner: Owner): Promise<void> {
  await tx.recognition.updateMany({ where: { ...owner, status: 'active' }, data: { status: 'superseded' } })
}

/** Revokes the recognition in force from a day on; null when there is none. */
export async function revokeActiveRecognition(
  tx: Tx,
  owner: Owner,
  revocation: { reason: string; on: PlainDate },
): Promise<{ id: string; tier: string } | null> {
  const active = await tx.recognition.findFirst({
    where: { ...owner, status: 'active' },
    select: { id: true, tier: true },
  })
  if (!active) return null
  await tx.recognition.update({
    where: { countyCode_id: { countyCode: owner.countyCode, id: active.id } },
    data: { status: 'revoked', revokedReason: revocation.reason, revokedOn: toDayColumn(revocation.on) },
  })
  return active
}

export type SpouseRow = {
  readonly memberTalentId: string | null
  readonly name: string
  readonly validFrom: PlainDate
  readonly validTo: PlainDate | null
}

/** The spouse on the day, first and last day of the marriage included; without a day, the marriage without an end. */
export async function findSpouseOn(tx: Tx, owner: Owner, day?: PlainDate): Promise<SpouseRow | null> {
  const row = await tx.householdMember.findFirst({
    where: { ...owner, relation: 'spouse', ...(day === undefined ? { validTo: null } : heldOn(day)) },
    orderBy: { validFrom: 'desc' },
    select: { memberTalentId: true, name: true, validFrom: true, validTo: true },
  })
  return row && { ...row, validFrom: dayOf(row.validFrom), validTo: dayOrNull(row.validTo) }
}

const heldOn = (day: PlainDate) => ({
  validFrom: { lte: toDayColumn(day) },
  OR: [{ validTo: null }, { validTo: { gte: toDayColumn(day) } }],
})
