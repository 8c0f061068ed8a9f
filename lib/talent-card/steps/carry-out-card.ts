import type { GrantCase, GrantStep } from '@/lib/application/ports'
import { TALENT_TIERS, type TalentTier } from '@/lib/fact/codes/talent-tier'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { findLiveCard } from '../repository/cards'
import { issueCard } from './issue-card'
import { moveCard } from './move-card'

type CardGrant = { talentId: string; tier: TalentTier; validFrom: PlainDate; validTo: PlainDate }

/** What the case grants, if it is a card for a person; a case of another outcome here is a mistake of the wiring. */
function cardGrantOf({ application, assessment }: GrantCase): Result<CardGrant, Failure> {
  if (assessment.verdict !== 'eligible')
    return fail(refused('notEligible', '按现有情况不符合发卡条件，请先核对测算结果。'))
  const { grant } = assessment
  if (grant.kind !== 'talentCard' || application.talentId === null || !TALENT_TIERS.has(grant.tier))
    throw new Error(`case ${application.id} does not grant a card to a talent`)
  return ok({ talentId: application.talentId, tier: grant.tier, validFrom: grant.validFrom, validTo: grant.validTo })
}

/** Nothing is set aside for a card, but a suspended one stands in the way: why it was suspended comes first. */
async function reserve(tx: Tx, _actor: Actor, grantCase: GrantCase): Promise<Result<void, Failure>> {
  const granted = cardGrantOf(grantCase)
  if (!granted.ok) return granted
  const held = await findLiveCard(tx, grantCase.application.countyCode, granted.value.talentId)
  if (held?.status === 'suspended')
    return fail(refused('cardSuspended', `申报人的英才卡 ${held.number} 已暂停使用，请先恢复或注销该卡。`))
  return ok(undefined)
}

/**
 * Issues a card; to whoever holds one already, the same card with the new tier and last day (续期、升级). A card suspended
 * between approval and grant stays suspended.
 */
async function grant(tx: Tx, actor: Actor, grantCase: GrantCase, now: Date): Promise<Result<void, Failure>> {
  const granted = cardGrantOf(grantCase)
  if (!granted.ok) return granted
  const { talentId, tier, validFrom, validTo } = granted.value
  const applicationId = grantCase.application.id
  const card = await findLiveCard(tx, actor.countyCode, talentId)
  if (card) {
    const move = { event: 'regrant', tier, validTo, applicationId, renewalRequestedAt: null } as const
    return moveCard(tx, actor, { card, move }, now)
  }
  await issueCard(tx, actor, { talentId, tier, applicationId, issuedOn: validFrom, validTo }, now)
  return ok(undefined)
}

/** 英才卡 as an outcome of the case engine. */
export const talentCardGrantStep: GrantStep = { reserve, release: () => Promise.resolve(ok(undefined)), grant }
