import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Assessment, Outcome } from '../engine/assessment'
import type { Rulebook } from '../rulebook/schema'
import { assessPerson } from './base-person'
import type { EdgeGroup, EdgePerson } from './edge-group'
import { edgePeople } from './edge-people'
import type { TrialFacts } from './person'

export type TriedPerson = EdgePerson & {
  readonly verdict: Assessment['verdict']
  /** What they get, or would get at most; null where it is no money, or nothing. */
  readonly amountFen: Fen | null
  /** The answer to the sentence that is tried; null where none is. */
  readonly answer: Outcome | null
}

export type TriedGroup = Omit<EdgeGroup, 'people'> & { readonly people: readonly TriedPerson[] }

export type TriedPeople = {
  readonly day: PlainDate
  readonly base: TrialFacts | null
  readonly problem: string | null
  readonly groups: readonly TriedGroup[]
}

/** Everybody whom the rulebook proposes, each with verdict and sum: a wrong 以上 or 超过 shows at a glance. */
export function triedPeople(rulebook: Rulebook, asked: PlainDate): TriedPeople {
  const { day, base, problem, groups } = edgePeople(rulebook, asked)
  const tried = groups.map((group) => ({
    ...group,
    people: group.people.map((person) => {
      const assessment = assessPerson(rulebook, { facts: person.facts, day })
      const found = assessment.findings.find(({ code }) => code === group.criterion)
      return { ...person, verdict: assessment.verdict, amountFen: amountOf(assessment), answer: found?.outcome ?? null }
    }),
  }))
  return { day, base, problem, groups: tried }
}

function amountOf(assessment: Assessment): Fen | null {
  const grant =
    assessment.verdict === 'eligible'
      ? assessment.grant
      : assessment.verdict === 'needsEvidence'
        ? assessment.expected
        : null
  return grant?.kind === 'subsidy' ? grant.amountFen : null
}
