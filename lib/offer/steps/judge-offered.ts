import { formNeeds, assessParties, type FormNeeds } from '@/lib/application/rules/assess-parties'
import { chooseVersion } from '@/lib/application/rules/choose-version'
import {
  type ApplicantParties,
  partiesOfEnterprise,
  partiesOfTalent,
} from '@/lib/application/steps/find-applicant-parties'
import { readParties } from '@/lib/application/steps/read-parties'
import type { Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Assessment } from '@/lib/policy/engine/assessment'
import type { VersionInForce, VersionLine } from '@/lib/policy/model'
import type { OfferedParties } from '../model'

/** An item as it stands for those who are offered it: from the register alone, as they would confirm it this very day. */
export type Judged = {
  readonly version: VersionInForce
  readonly parties: ApplicantParties
  readonly assessment: Assessment
  readonly needs: FormNeeds
}

/** Judges an item for these parties as of today, without asking them anything. */
export async function judgeOffered(
  tx: Tx,
  countyCode: string,
  { talentId, enterpriseId }: OfferedParties,
  { line, day }: { readonly line: VersionLine; readonly day: PlainDate },
): Promise<Result<Judged, Failure>> {
  const found =
    enterpriseId === null
      ? await partiesOfTalent(tx, countyCode, talentId ?? '')
      : await partiesOfEnterprise(tx, { countyCode, enterpriseId }, line[0], talentId ?? undefined)
  if (!found.ok) return found
  const parties = found.value
  const asked = { ...(await readParties(tx, countyCode, parties, null)), answers: {} }
  const { version } = chooseVersion(line, asked, day)
  return ok({
    version,
    parties,
    assessment: assessParties(version.rulebook, asked, { applicationDay: day }),
    needs: formNeeds(version.rulebook, asked, day),
  })
}
