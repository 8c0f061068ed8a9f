import type { Prisma } from '@/generated/prisma/client'
import type { Tx } from '@/lib/platform/transaction'

/** An entry, and what stands in it instead of a name and a number. */
export type Blank = { readonly id: string } & Pick<
  Prisma.TalentUncheckedCreateInput,
  | 'name'
  | 'namePinyin'
  | 'nameInitials'
  | 'identityKind'
  | 'identitySealed'
  | 'identityBlind'
  | 'identityLast4Blind'
  | 'identityMasked'
>

/** The entry, and those that went into it. */
export async function findWithMerged(tx: Tx, countyCode: string, id: string): Promise<string[]> {
  const rows = await tx.talent.findMany({ where: { countyCode, mergedIntoId: id }, select: { id: true } })
  return [id, ...rows.map((row) => row.id)]
}

/** Nothing personal is left in these rows; they stay, since cases and records name them by id. */
export async function emptyTalents(tx: Tx, countyCode: string, blanks: readonly Blank[], now: Date): Promise<void> {
  for (const blank of blanks) await emptyTalent(tx, countyCode, blank, now)
  const ids = blanks.map(({ id }) => id)
  const hers = { countyCode, talentId: { in: [...ids] } }
  await tx.educationRecord.deleteMany({ where: hers })
  await tx.credential.deleteMany({ where: hers })
  await tx.employment.deleteMany({ where: hers })
  await tx.insuranceSpell.deleteMany({ where: hers })
  await tx.recognition.deleteMany({ where: hers })
  await tx.housingRecord.deleteMany({ where: hers })
  await tx.honour.deleteMany({ where: hers })
  await tx.householdMember.deleteMany({ where: hers })
  // In another's household she stays a member, and nobody.
  await tx.householdMember.updateMany({
    where: { countyCode, memberTalentId: { in: [...ids] } },
    data: { name: blanks[0]?.name ?? '', identityBlind: null, memberTalentId: null },
  })
}

const NOTHING = {
  ...{ birthOn: null, sex: null, originCode: null, householdCode: null, ethnicCode: null, countryCode: null },
  ...{ maritalCode: null, phoneSealed: null, phoneBlind: null, phoneLast4Blind: null, phoneMasked: null },
  ...{ villageCode: null, educationCode: null, degreeCode: null, isFullTimeEducation: null, schoolName: null },
  ...{ schoolTier: null, major: null, graduatedOn: null, titleCode: null, skillLevel: null, tier: null },
  ...{ tierValidTo: null, introducedOn: null, isFromOutside: null, employerId: null, ownsHomeInCounty: null },
  ...{ firstInsuredMonth: null, insuredMonths: null },
} as const

async function emptyTalent(tx: Tx, countyCode: string, { id, ...blank }: Blank, now: Date): Promise<void> {
  await tx.talent.update({
    where: { countyCode_id: { countyCode, id } },
    data: { ...NOTHING, ...blank, erasedAt: now, updatedAt: now, version: { increment: 1 } },
  })
  await tx.talent.updateMany({ where: { countyCode, id, status: { not: 'merged' } }, data: { status: 'left' } })
}
