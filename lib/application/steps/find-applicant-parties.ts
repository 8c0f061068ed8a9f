import { findEnterprise } from '@/lib/enterprise/steps/find-enterprise'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findTalent } from '@/lib/talent/steps/find-talent'
import type { SubjectKind } from '../model'
import { concernsPerson } from '../rules/concerns-person'
import type { PartyIds } from './read-parties'

export type ApplicantParties = PartyIds & { readonly subjectKind: SubjectKind; readonly townshipCode: string }

/** Who applies for an item and about whom, or why this actor cannot: the item is for others, the person works elsewhere. */
export function findApplicantParties(
  tx: Tx,
  actor: Actor,
  version: VersionInForce,
  talentId: string | undefined,
): Promise<Result<ApplicantParties, Failure>> {
  if (actor.kind === 'talent' && actor.talentId !== null && version.audience === 'talent') {
    return partiesOfTalent(tx, actor.countyCode, actor.talentId)
  }
  if (actor.kind === 'enterprise' && actor.enterpriseId !== null && version.audience === 'enterprise') {
    return partiesOfEnterprise(
      tx,
      { countyCode: actor.countyCode, enterpriseId: actor.enterpriseId },
      version,
      talentId,
    )
  }
  const text = version.audience === 'talent' ? '这个事项由人才本人申报。' : '这个事项由用人单位申报。'
  return Promise.resolve(fail(refused('otherAudience', text)))
}

/** A person applying for herself, whoever fills in the form. */
export async function partiesOfTalent(
  tx: Tx,
  countyCode: string,
  id: string,
): Promise<Result<ApplicantParties, Failure>> {
  const talent = await findTalent(tx, countyCode, id)
  if (!talent) return fail({ kind: 'notFound', what: 'talent' })
  if (talent.status !== 'active') return fail(refused('notActive', '登记状态不是在册，请先由所在乡镇核对登记信息。'))
  const { townshipCode, employerId } = talent
  return ok({ subjectKind: 'talent', talentId: id, enterpriseId: null, employerId, townshipCode })
}

/** An enterprise applying, for itself or about one of the people it employs now. */
export async function partiesOfEnterprise(
  tx: Tx,
  { countyCode, enterpriseId }: { countyCode: string; enterpriseId: string },
  version: VersionInForce,
  talentId: string | undefined,
): Promise<Result<ApplicantParties, Failure>> {
  const enterprise = await findEnterprise(tx, countyCode, enterpriseId)
  if (!enterprise) return fail({ kind: 'notFound', what: 'enterprise' })
  const parties = {
    subjectKind: 'enterprise',
    enterpriseId,
    employerId: null,
    townshipCode: enterprise.townshipCode,
  } as const
  if (!concernsPerson(version.rulebook)) return ok({ ...parties, talentId: null })
  if (talentId === undefined) return fail(invalidField('talentId', '请选择为哪位人才申报'))
  const talent = await findTalent(tx, countyCode, talentId)
  if (talent?.employerId !== enterpriseId) return fail(invalidField('talentId', '这位人才不在贵单位的在职名单中'))
  return ok({ ...parties, talentId })
}
