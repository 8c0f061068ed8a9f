import type { Prisma } from '@/generated/prisma/client'
import type { Tx } from '@/lib/platform/transaction'
import type { Talent, TalentRecords } from '../model'
import * as rows from './record-rows'
import { TALENT, toTalent } from './talents'

const LATEST_FIRST = { id: 'desc' } as const

const WITH_RECORDS = {
  ...TALENT,
  educationRecords: { orderBy: [{ graduatedOn: 'desc' }, LATEST_FIRST] },
  credentials: { orderBy: [{ obtainedOn: 'desc' }, LATEST_FIRST] },
  employments: { orderBy: [{ startedOn: 'desc' }, LATEST_FIRST], include: { enterprise: { select: { name: true } } } },
  insuranceSpells: { orderBy: [{ fromMonth: 'desc' }, LATEST_FIRST], include: { payer: { select: { name: true } } } },
  recognitions: { orderBy: [{ validFrom: 'desc' }, LATEST_FIRST] },
  housingRecords: { orderBy: [{ filedOn: 'desc' }, LATEST_FIRST] },
  householdMembersAsTalent: { orderBy: [{ validFrom: 'desc' }, LATEST_FIRST] },
  honours: { orderBy: [{ awardedOn: 'desc' }, LATEST_FIRST] },
} satisfies Prisma.TalentSelect

type Row = Prisma.TalentGetPayload<{ select: typeof WITH_RECORDS }>

export type TalentWithRecords = { readonly talent: Talent; readonly records: TalentRecords }

const toTalentWithRecords = (row: Row): TalentWithRecords => ({
  talent: toTalent(row),
  records: {
    educations: row.educationRecords.map(rows.toEducation),
    credentials: row.credentials.map(rows.toCredential),
    employments: row.employments.map(rows.toEmployment),
    insurance: row.insuranceSpells.map(rows.toInsuranceSpell),
    recognitions: row.recognitions.map(rows.toRecognition),
    housing: row.housingRecords.map(rows.toHousing),
    household: row.householdMembersAsTalent.map(rows.toHouseholdMember),
    honours: row.honours.map(rows.toHonour),
  },
})

/** The talents with everything under them; ids that are not there are left out. */
export async function findTalentsWithRecords(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<TalentWithRecords[]> {
  const found = await tx.talent.findMany({ where: { countyCode, id: { in: [...ids] } }, select: WITH_RECORDS })
  return found.map(toTalentWithRecords)
}
