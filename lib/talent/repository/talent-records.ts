import type { Tx } from '@/lib/platform/transaction'
import type { Talent, TalentRecords } from '../model'
import * as rows from './record-rows'
import { TALENT, toTalent } from './talents'

export type TalentWithRecords = { readonly talent: Talent; readonly records: TalentRecords }

const LATEST_FIRST = { id: 'desc' } as const
const NAMED = { select: { name: true } } as const

/**
 * The talents with everything under them; ids that are not there are left out. One statement after the other: a
 * transaction has one connection, and a nested select would send them all at once.
 */
export async function findTalentsWithRecords(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<TalentWithRecords[]> {
  const talents = await tx.talent.findMany({ where: { countyCode, id: { in: [...ids] } }, select: TALENT })
  const where = { countyCode, talentId: { in: [...ids] } }
  const educations = await tx.educationRecord.findMany({ where, orderBy: [{ graduatedOn: 'desc' }, LATEST_FIRST] })
  const credentials = await tx.credential.findMany({ where, orderBy: [{ obtainedOn: 'desc' }, LATEST_FIRST] })
  const employments = await tx.employment.findMany({
    where,
    orderBy: [{ startedOn: 'desc' }, LATEST_FIRST],
    include: { enterprise: NAMED },
  })
  const insurance = await tx.insuranceSpell.findMany({
    where,
    orderBy: [{ fromMonth: 'desc' }, LATEST_FIRST],
    include: { payer: NAMED },
  })
  const recognitions = await tx.recognition.findMany({ where, orderBy: [{ validFrom: 'desc' }, LATEST_FIRST] })
  const housing = await tx.housingRecord.findMany({ where, orderBy: [{ filedOn: 'desc' }, LATEST_FIRST] })
  const household = await tx.householdMember.findMany({ where, orderBy: [{ validFrom: 'desc' }, LATEST_FIRST] })
  const honours = await tx.honour.findMany({ where, orderBy: [{ awardedOn: 'desc' }, LATEST_FIRST] })
  const of = {
    educations: byTalent(educations, rows.toEducation),
    credentials: byTalent(credentials, rows.toCredential),
    employments: byTalent(employments, rows.toEmployment),
    insurance: byTalent(insurance, rows.toInsuranceSpell),
    recognitions: byTalent(recognitions, rows.toRecognition),
    housing: byTalent(housing, rows.toHousing),
    household: byTalent(household, rows.toHouseholdMember),
    honours: byTalent(honours, rows.toHonour),
  }
  return talents.map((talent) => ({
    talent: toTalent(talent),
    records: {
      educations: of.educations(talent.id),
      credentials: of.credentials(talent.id),
      employments: of.employments(talent.id),
      insurance: of.insurance(talent.id),
      recognitions: of.recognitions(talent.id),
      housing: of.housing(talent.id),
      household: of.household(talent.id),
      honours: of.honours(talent.id),
    },
  }))
}

/** The rows of each talent, converted, in the order in which they came. */
function byTalent<R extends { talentId: string }, V>(
  all: readonly R[],
  convert: (row: R) => V,
): (talentId: string) => V[] {
  const groups = Map.groupBy(all, ({ talentId }) => talentId)
  return (talentId) => (groups.get(talentId) ?? []).map(convert)
}
