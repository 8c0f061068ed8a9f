import type { GrantCase, GrantStep } from '@/lib/application/ports'
import { TALENT_TIERS, type TalentTier } from '@/lib/fact/codes/talent-tier'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { grantRecognition } from '@/lib/talent/steps/grant-recognition'
import { followRecognition } from './follow-recognition'

type RecognitionGrant = { talentId: string; tier: TalentTier; basis: string; validFrom: PlainDate; validTo: PlainDate }

/** What the case grants, if it is a recognition of a person; a case of another outcome here is a mistake of the wiring. */
function recognitionGrantOf({ application, assessment }: GrantCase): Result<RecognitionGrant, Failure> {
  if (assessment.verdict !== 'eligible')
    return fail(refused('notEligible', '按现有情况不符合人才认定条件，请先核对测算结果。'))
  const { grant } = assessment
  if (grant.kind !== 'recognition' || application.talentId === null || !TALENT_TIERS.has(grant.tier))
    throw new Error(`case ${application.id} does not grant a recognition to a talent`)
  const { tier, validFrom, validTo, clause, basis } = grant
  return ok({ talentId: application.talentId, tier, validFrom, validTo, basis: `${clause}：${basis}` })
}

/** A recognition sets nothing aside; it is only asked whether it still would be granted. */
const reserve = (_tx: Tx, _actor: Actor, grantCase: GrantCase): Promise<Result<void, Failure>> => {
  const granted = recognitionGrantOf(grantCase)
  return Promise.resolve(granted.ok ? ok(undefined) : granted)
}

/** Writes the recognition into the register, and lets the holder's card follow it. */
async function grant(tx: Tx, actor: Actor, grantCase: GrantCase, now: Date): Promise<Result<void, Failure>> {
  const granted = recognitionGrantOf(grantCase)
  if (!granted.ok) return granted
  const { application, version } = grantCase
  const recognition = { ...granted.value, documentNumber: version.documentNumber, applicationId: application.id }
  await grantRecognition(tx, actor, recognition, now)
  return followRecognition(tx, actor, { talentId: granted.value.talentId, recognised: granted.value }, now)
}

/** 人才认定 as an outcome of the case engine. */
export const recognitionGrantStep: GrantStep = { reserve, release: () => Promise.resolve(ok(undefined)), grant }
