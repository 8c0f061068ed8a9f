import { DEMO_PERSONAS } from '@/lib/account/demo-personas'
import { assessParties } from '@/lib/application/rules/assess-parties'
import { readAnswers } from '@/lib/application/rules/read-answers'
import { readParties } from '@/lib/application/steps/read-parties'
import type { Actor } from '@/lib/kernel/actor'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import type { Grant } from '@/lib/policy/engine/assessment'
import type { VersionInForce } from '@/lib/policy/model'
import { ANSWERS, type Answers } from './answers'
import type { People } from './people'

export type Candidate = {
  readonly actor: Actor
  readonly talentId: string
  readonly tier: string | null
  readonly enterpriseId: string
  readonly enteredAt: Date
}

const PERSONA_NAMES = DEMO_PERSONAS.filter(({ kind }) => kind === 'talent').map(({ name }) => name)

/**
 * Talents at work for an enterprise that has a contact, with an account of their own, in the register's order. The demo's
 * own talent is left out: her journey is the visitor's.
 */
export async function findCandidates(people: People, countyCode: string): Promise<Candidate[]> {
  const rows = await prisma.talent.findMany({
    where: { countyCode, status: 'active', employerId: { not: null }, name: { notIn: PERSONA_NAMES } },
    select: { id: true, tier: true, employerId: true, createdAt: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  })
  return rows.flatMap(({ id, tier, employerId, createdAt }) => {
    const actor = people.talent(id)
    if (!actor || employerId === null || !people.contactOf(employerId)) return []
    return [{ actor, talentId: id, tier, enterpriseId: employerId, enteredAt: createdAt }]
  })
}

/** Whether the candidate will be entitled once the form is filled in as the demo fills it in. */
export async function willBeEligible(
  candidate: Candidate,
  version: VersionInForce,
  day: PlainDate,
  given: Answers = ANSWERS,
): Promise<boolean> {
  const isEnterprise = version.audience === 'enterprise'
  const ids = {
    talentId: candidate.talentId,
    enterpriseId: isEnterprise ? candidate.enterpriseId : null,
    employerId: isEnterprise ? null : candidate.enterpriseId,
  }
  const parties = await readParties(prisma, candidate.actor.countyCode, ids, null)
  const asked = version.rulebook.evidence.asked.filter(({ required }) => required).map(({ fact }) => fact)
  const answers = readAnswers({ values: {}, unread: {} }, given, asked).values
  const assessment = assessParties(version.rulebook, { ...parties, answers }, { applicationDay: day })
  return assessment.verdict === 'eligible' && !isLowestTier(assessment.grant)
}

/** A recognition that would not carry a card: the demo shows those that do. */
const isLowestTier = (grant: Grant): boolean => grant.kind === 'recognition' && grant.tier === 'F'
