import { type Asked, readManyParties } from '@/lib/application/steps/read-many-parties'
import type { Parties } from '@/lib/application/steps/read-parties'
import { ZERO } from '@/lib/kernel/fen'
import { matchEntries, matchNextPart, type SubjectStanding } from '@/lib/matching/steps/match-part'
import type { Tx } from '@/lib/platform/transaction'
import type { SimulatedSubject } from '../model'
import { judgeSubject, type Judged } from '../rules/judge-subject'
import { overlapWith } from '../rules/overlap-with'
import type { SharedAwards } from '../rules/shared-awards'
import type { Plan } from './plan-simulation'

/** What others were granted earlier in the simulation, under the version and under the one before. */
export type Earlier = { readonly after: SharedAwards; readonly before: SharedAwards }

/** Brings along what earlier parts granted to those who bear on the ones given. */
export type ReadEarlier = (parties: readonly Parties[]) => Promise<Earlier>

export type Part = { readonly last: string; readonly count: number; readonly subjects: readonly SimulatedSubject[] }

/**
 * The next part of the register: who may be meant is asked of the matcher, with whoever is within a step of a threshold; what
 * it comes to of the one engine. Null at the end.
 */
export async function simulatePart(
  tx: Tx,
  plan: Plan,
  at: { readonly cursor: string | null; readonly size: number },
  readEarlier: ReadEarlier,
): Promise<Part | null> {
  const { countyCode, register, rulebook, before, day, thresholds } = plan
  const versions = before === null ? [[rulebook]] : [[rulebook, before.rulebook], [before.rulebook]]
  const items = [...versions, ...thresholds.flatMap(({ inside, outside }) => [[inside], [outside]])]
  const questions = { countyCode, register, items, wondered: versions.length, day }
  const part = await matchNextPart(tx, questions, at)
  if (part === null) return null
  const parties = await readManyParties(tx, countyCode, askedOf(plan, part.found))
  const judged = judgeAll(plan, parties, await readEarlier([...parties.values()]))
  const subjects = await withOverlaps(tx, plan, judged)
  const standings = new Map(part.found.map((one) => [one.id, one]))
  return {
    ...part,
    subjects: subjects.map((one) => ({
      ...one,
      near: nearOf(plan, one, standings.get(one.subjectId), versions.length),
    })),
  }
}

const askedOf = ({ register, isAboutPerson }: Plan, found: readonly SubjectStanding[]): Asked => ({
  subject: register,
  isAboutPerson,
  ids: found.map(({ id }) => id),
})

/** In the order of the register: who comes first is granted first. */
function judgeAll(plan: Plan, parties: ReadonlyMap<string, Parties>, earlier: Earlier): Judged[] {
  const rulebooks = { rulebook: plan.rulebook, before: plan.before?.rulebook ?? null }
  return [...parties].toSorted(byId).map(([, one]) => {
    const of = (shared: SharedAwards) => ({ ...one, context: shared.within(one.context), answers: {} })
    const judged = judgeSubject(rulebooks, { after: of(earlier.after), before: of(earlier.before) }, plan.day)
    earlier.after.add(judged.verdict === 'entitled' ? judged : { ...judged, amountFen: ZERO })
    earlier.before.add({ ...judged, amountFen: judged.beforeFen })
    return judged
  })
}

const byId = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => (a < b ? -1 : a > b ? 1 : 0)

async function withOverlaps(tx: Tx, plan: Plan, judged: readonly Judged[]): Promise<Omit<SimulatedSubject, 'near'>[]> {
  const { countyCode, register, rulebook, others, day } = plan
  const entitled = judged.filter(({ verdict }) => verdict === 'entitled').map(({ subjectId }) => subjectId)
  const questions = { countyCode, register, items: others.map((other) => [other.rulebook]), wondered: 0, day }
  const standings = new Map((await matchEntries(tx, questions, entitled)).map((one) => [one.id, one.standings]))
  return judged.map(({ assessment, parties, ...one }) => {
    const met = others.filter((_, index) => standings.get(one.subjectId)?.[index] === true)
    return { ...one, overlaps: met.flatMap((other) => overlapWith(other, { rulebook, parties, assessment, day })) }
  })
}

/** Whoever meets the conditions anyway does not just miss them. */
function nearOf(
  { thresholds }: Plan,
  { verdict }: Pick<SimulatedSubject, 'verdict'>,
  standing: SubjectStanding | undefined,
  skip: number,
): SimulatedSubject['near'] {
  const isMet = standing?.standings[0] === true || verdict === 'entitled'
  return thresholds.flatMap(({ code }, index): SimulatedSubject['near'] => {
    const [inside, outside] = [0, 1].map((side) => standing?.standings[skip + 2 * index + side] === true)
    if (inside) return [{ code, side: 'inside' }]
    return outside && !isMet ? [{ code, side: 'outside' }] : []
  })
}
