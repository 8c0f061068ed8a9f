import { assessParties } from '@/lib/application/rules/assess-parties'
import { type Parties, readParties } from '@/lib/application/steps/read-parties'
import { addFen, type Fen, ZERO } from '@/lib/kernel/fen'
import { type PlainDate, yearOf } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import type { Assessment, Received, SubsidyGrant } from '@/lib/policy/engine/assessment'
import type { Rulebook } from '@/lib/policy/rulebook/schema'

export type Everybody = readonly (readonly [id: string, parties: Parties])[]
const AT_ONCE = 10

type Award = Pick<Received, 'subjectId' | 'enterpriseId' | 'controllerKey' | 'amountFen'>

/** What the simulation should have found, person by person, by the engine alone. */
export type Expected = {
  entitled: { count: number; fen: Fen }
  probable: { count: number; fen: Fen }
  /** '2027 county' → fen */
  cost: Record<string, Fen>
  costBefore: Record<string, Fen>
  newlyIn: string[]
  newlyOut: string[]
  more: string[]
  less: string[]
  gained: Fen
  lost: Fen
}

const EMPTY: Expected = {
  ...{ entitled: { count: 0, fen: ZERO }, probable: { count: 0, fen: ZERO }, cost: {}, costBefore: {} },
  ...{ newlyIn: [], newlyOut: [], more: [], less: [], gained: ZERO, lost: ZERO },
}

const grantOf = (assessment: Assessment | null) => (assessment?.verdict === 'eligible' ? assessment.grant : null)
const moneyOf = (assessment: Assessment | null): SubsidyGrant | null => {
  const grant = grantOf(assessment)
  return grant?.kind === 'subsidy' ? grant : null
}

/** Everybody of the register, read one by one as the person's own page reads her. */
export async function readEverybody(countyCode: string, only?: readonly string[]): Promise<Everybody> {
  const talents = await prisma.talent.findMany({
    where: { countyCode, status: 'active', ...(only ? { id: { in: [...only] } } : {}) },
    orderBy: { id: 'asc' },
    select: { id: true, employerId: true },
  })
  const everybody: [string, Parties][] = []
  for (let from = 0; from < talents.length; from += AT_ONCE) {
    const some = talents.slice(from, from + AT_ONCE).map(async ({ id, employerId }) => {
      const ids = { talentId: id, enterpriseId: null, employerId }
      return [id, await readParties(prisma, countyCode, ids, null)] as [string, Parties]
    })
    everybody.push(...(await Promise.all(some)))
  }
  return everybody
}

/** One after the other in the order of the register; nobody is left out beforehand. */
export function bruteForce(
  everybody: Everybody,
  { rulebook, before }: { rulebook: Rulebook; before: Rulebook | null },
  day: PlainDate,
): Expected {
  const expected = structuredClone(EMPTY)
  const awards: { now: Award[]; then: Award[] } = { now: [], then: [] }
  for (const [id, parties] of everybody) {
    const assessWith = (one: Rulebook | null, granted: readonly Award[]): Assessment | null => {
      if (one === null || one.outcome.kind === 'talentCard')
        return one && assessParties(one, { ...parties, answers: {} }, { applicationDay: day })
      const category = one.outcome.kind === 'subsidy' ? one.outcome.category : ''
      const more = granted.map((award, index) => ({
        ...award,
        ...{ entitlementId: String(index), itemCode: one.code, category, paidFen: ZERO, months: 0, grantedOn: day },
        status: 'active' as const,
      }))
      const context = { ...parties.context, received: [...parties.context.received, ...more] }
      return assessParties(one, { ...parties, context, answers: {} }, { applicationDay: day })
    }
    const now = assessWith(rulebook, awards.now)
    const then = assessWith(before, awards.then)
    const { enterpriseId, controllerKey } = parties.context
    const whose = { subjectId: id, enterpriseId, controllerKey }
    const [paysNow, paidThen] = [moneyOf(now), moneyOf(then)]
    if (paysNow) awards.now.push({ ...whose, amountFen: paysNow.amountFen })
    if (paidThen) awards.then.push({ ...whose, amountFen: paidThen.amountFen })
    count(expected, id, { now, then })
  }
  return expected
}

function count(
  expected: Expected,
  id: string,
  { now, then }: { now: Assessment | null; then: Assessment | null },
): void {
  const [amount, amountBefore] = [moneyOf(now)?.amountFen ?? ZERO, moneyOf(then)?.amountFen ?? ZERO]
  if (grantOf(now))
    expected.entitled = { count: expected.entitled.count + 1, fen: addFen(expected.entitled.fen, amount) }
  if (now?.verdict === 'needsEvidence') {
    const most = now.expected?.kind === 'subsidy' ? now.expected.amountFen : ZERO
    expected.probable = { count: expected.probable.count + 1, fen: addFen(expected.probable.fen, most) }
  }
  addCost(expected.cost, moneyOf(now))
  addCost(expected.costBefore, moneyOf(then))
  if (grantOf(now) && !grantOf(then)) expected.newlyIn.push(id)
  else if (!grantOf(now) && grantOf(then)) expected.newlyOut.push(id)
  else if (amount > amountBefore) expected.more.push(id)
  else if (amount < amountBefore) expected.less.push(id)
  if (amount > amountBefore) expected.gained = addFen(expected.gained, (amount - amountBefore) as Fen)
  else expected.lost = addFen(expected.lost, (amountBefore - amount) as Fen)
}

function addCost(cost: Record<string, Fen>, grant: SubsidyGrant | null): void {
  for (const { dueOn, funding } of grant?.instalments ?? [])
    for (const { funder, amountFen } of funding) {
      const key = `${yearOf(dueOn)} ${funder}`
      cost[key] = addFen(cost[key] ?? ZERO, amountFen)
    }
}
