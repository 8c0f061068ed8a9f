import type { Tx } from '@/lib/platform/transaction'
import { findTalent } from '@/lib/talent/steps/find-talent'
import type { ApplicationCore } from '../model'

/** The case with the person's township and employer as the register has them now: between start and submission people move. */
export async function refreshPlace(tx: Tx, application: ApplicationCore): Promise<ApplicationCore> {
  const { countyCode, talentId, subjectKind } = application
  if (subjectKind !== 'talent' || talentId === null) return application
  const talent = await findTalent(tx, countyCode, talentId)
  if (!talent) throw new Error(`case ${application.id} is about nobody`)
  return { ...application, townshipCode: talent.townshipCode, employerId: talent.employerId }
}
