import type { Prisma } from '@/generated/prisma/client'
import { dayOrNull, toDayColumnOrNull } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import type { Talent, TalentBasics, TalentCurrent } from '../model'

export const TALENT = {
  id: true,
  name: true,
  identityKind: true,
  identityMasked: true,
  birthOn: true,
  sex: true,
  originCode: true,
  householdCode: true,
  ethnicCode: true,
  countryCode: true,
  maritalCode: true,
  phoneMasked: true,
  townshipCode: true,
  villageCode: true,
  educationCode: true,
  degreeCode: true,
  isFullTimeEducation: true,
  schoolName: true,
  schoolTier: true,
  major: true,
  graduatedOn: true,
  titleCode: true,
  skillLevel: true,
  tier: true,
  tierValidTo: true,
  introducedOn: true,
  isFromOutside: true,
  employerId: true,
  ownsHomeInCounty: true,
  firstInsuredMonth: true,
  insuredMonths: true,
  status: true,
  version: true,
} satisfies Prisma.TalentSelect

type Row = Prisma.TalentGetPayload<{ select: typeof TALENT }>

export const toTalent = (row: Row): Talent => ({
  ...row,
  birthOn: dayOrNull(row.birthOn),
  graduatedOn: dayOrNull(row.graduatedOn),
  tierValidTo: dayOrNull(row.tierValidTo),
  introducedOn: dayOrNull(row.introducedOn),
})

/** The sealed and indexed forms of the numbers, and the letters of the name. */
export type SealedColumns = {
  readonly namePinyin: string
  readonly nameInitials: string
  readonly identitySealed: string
  readonly identityBlind: string
  readonly identityLast4Blind: string
  readonly phoneSealed: string | null
  readonly phoneBlind: string | null
  readonly phoneLast4Blind: string | null
}

export type BasicColumns = TalentBasics & SealedColumns

const toBasicRow = ({ birthOn, introducedOn, ...columns }: BasicColumns) => ({
  ...columns,
  birthOn: toDayColumnOrNull(birthOn),
  introducedOn: toDayColumnOrNull(introducedOn),
})

const toCurrentRow = ({ graduatedOn, ...columns }: TalentCurrent) => ({
  ...columns,
  graduatedOn: toDayColumnOrNull(graduatedOn),
})

export async function insertTalent(
  tx: Tx,
  countyCode: string,
  talent: { id: string; basics: BasicColumns; current: TalentCurrent; now: Date },
): Promise<void> {
  const { id, basics, current, now } = talent
  await tx.talent.create({
    data: { countyCode, id, ...toBasicRow(basics), ...toCurrentRow(current), createdAt: now, updatedAt: now },
    select: { id: true },
  })
}

/** Compare and set on the version: false when somebody was faster. */
export async function updateBasics(
  tx: Tx,
  countyCode: string,
  talent: { id: string; version: number; basics: BasicColumns; now: Date },
): Promise<boolean> {
  const { id, version, basics, now } = talent
  const updated = await tx.talent.updateMany({
    where: { countyCode, id, version },
    data: { ...toBasicRow(basics), version: version + 1, updatedAt: now },
  })
  return updated.count === 1
}

/** Writes what follows from the records, and marks the row as changed. */
export async function updateCurrent(
  tx: Tx,
  countyCode: string,
  talent: { id: string; current: TalentCurrent & { ownsHomeInCounty: boolean | null }; now: Date },
): Promise<void> {
  await tx.talent.update({
    where: { countyCode_id: { countyCode, id: talent.id } },
    data: {
      ...toCurrentRow(talent.current),
      ownsHomeInCounty: talent.current.ownsHomeInCounty,
      version: { increment: 1 },
      updatedAt: talent.now,
    },
    select: { id: true },
  })
}

export async function updateTier(
  tx: Tx,
  countyCode: string,
  talent: { id: string; tier: string | null; tierValidTo: Date | null; now: Date },
): Promise<void> {
  const { id, tier, tierValidTo, now } = talent
  await tx.talent.update({
    where: { countyCode_id: { countyCode, id } },
    data: { tier, tierValidTo, version: { increment: 1 }, updatedAt: now },
    select: { id: true },
  })
}

export async function findTalentRow(tx: Tx, countyCode: string, id: string): Promise<Talent | null> {
  const row = await tx.talent.findUnique({ where: { countyCode_id: { countyCode, id } }, select: TALENT })
  return row && toTalent(row)
}

/** Locks the row until the transaction ends: whatever follows from its records is then computed by one at a time. */
export async function lockTalent(tx: Tx, countyCode: string, id: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 FROM talent WHERE county_code = ${countyCode} AND id = ${id}::uuid FOR UPDATE`
}

/** Whoever has one of these identities, by the blind index of the number; of a merged entry, the one it went into. */
export async function findByIdentity(
  tx: Tx,
  countyCode: string,
  identityBlinds: readonly string[],
): Promise<Talent | null> {
  const row = await tx.talent.findFirst({
    where: {
      countyCode,
      identityKind: { in: ['111', '414', '511', '516', '553'] },
      identityBlind: { in: [...identityBlinds] },
    },
    select: { ...TALENT, mergedInto: { select: TALENT } },
  })
  if (!row) return null
  const { mergedInto, ...own } = row
  return toTalent(mergedInto ?? own)
}

/** Into which entry this one went; null while it stands for itself. */
export async function findMergedInto(tx: Tx, countyCode: string, id: string): Promise<string | null> {
  const row = await tx.talent.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: { mergedIntoId: true },
  })
  return row?.mergedIntoId ?? null
}

/** Everybody who has one of these identities, with the index by which they were found; of a merged entry, the one it went into. */
export async function findByIdentities(
  tx: Tx,
  countyCode: string,
  identityBlinds: readonly string[],
): Promise<{ id: string; name: string; townshipCode: string; identityBlind: string }[]> {
  const one = { id: true, name: true, townshipCode: true } as const
  const rows = await tx.talent.findMany({
    where: {
      countyCode,
      identityKind: { in: ['111', '414', '511', '516', '553'] },
      identityBlind: { in: [...identityBlinds] },
    },
    select: { ...one, identityBlind: true, mergedInto: { select: one } },
  })
  return rows.map(({ mergedInto, ...own }) => ({ ...own, ...mergedInto }))
}

/** The sealed columns as they stand, for a correction that leaves them alone. */
export const findSealedColumns = (tx: Tx, countyCode: string, id: string): Promise<SealedColumns> =>
  tx.talent.findUniqueOrThrow({
    where: { countyCode_id: { countyCode, id } },
    select: {
      namePinyin: true,
      nameInitials: true,
      identitySealed: true,
      identityBlind: true,
      identityLast4Blind: true,
      phoneSealed: true,
      phoneBlind: true,
      phoneLast4Blind: true,
    },
  })
