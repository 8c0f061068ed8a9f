import { beforeAll, describe, expect, it } from 'vitest'
import { assessParties } from '@/lib/application/rules/assess-parties'
import type { Actor } from '@/lib/kernel/actor'
import { type Fen, toFen, ZERO } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import type { Received } from '@/lib/policy/engine/assessment'
import { completeReader } from '@/lib/policy/engine/received-reader'
import { judgeStanding } from '@/lib/policy/engine/standing'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { findVersion, listVersionsInForce } from '@/lib/policy/steps/find-version'
import type { Simulation } from '@/lib/simulation/model'
import { gainOf, lossOf } from '@/lib/simulation/rules/tally'
import { actorFor, COUNTY } from '../../support/personas'
import { fillRandomRegister } from '../matching/random-register'
import { rulebookFile } from '../policy/rulebook-file'
import { bruteForce, type Everybody, type Expected, readEverybody } from './brute-force'
import { changed, linesOf, simulated } from './simulation-work'

let officer: Actor
let everybody: Everybody
beforeAll(async () => {
  officer = await actorFor('lizheng')
  const people = await fillRandomRegister(240, 23)
  const couples = people.flatMap((id, index) =>
    index % 2 === 0 && people[index + 1] ? [[id, people[index + 1]!]] : [],
  )
  await prisma.householdMember.createMany({
    data: couples.flatMap(([a, b]) =>
      [[a!, b!], [b!, a!]].map(([talentId, memberTalentId]) => ({
        countyCode: COUNTY, id: newId(), talentId: talentId!, memberTalentId: memberTalentId!, relation: 'spouse' as const, name: '配偶', validFrom: new Date('2020-01-01'), source: '测试登记',
      })),
    ),
  }) // prettier-ignore
  everybody = await readEverybody(COUNTY)
}, 120_000)

const costOf = ({ tally }: Simulation) =>
  Object.fromEntries(
    Object.entries(tally.cost).flatMap(([year, by]) =>
      Object.entries(by).map(([funder, fen]) => [`${year} ${funder}`, fen]),
    ),
  )

const withoutZeros = (cost: Record<string, number>) =>
  Object.fromEntries(Object.entries(cost).filter(([, fen]) => fen !== 0))

async function compared(sourceText: string): Promise<{ simulation: Simulation; expected: Expected }> {
  const { versionId, simulation } = await simulated(officer, sourceText)
  expect(simulation.status).toBe('done')
  const before = simulation.beforeVersionId === null ? null : await rulebookOf(simulation.beforeVersionId)
  const rulebook = await rulebookOf(versionId)
  const expected = bruteForce(everybody, { rulebook, before }, simulation.day)
  expect(simulation.tally.entitled).toEqual(expected.entitled)
  expect(simulation.tally.probable).toEqual(expected.probable)
  expect(withoutZeros(costOf(simulation))).toEqual(withoutZeros(expected.cost))
  for (const change of ['newlyIn', 'newlyOut', 'more', 'less'] as const) {
    expect([change, await changed(simulation.id, change)]).toEqual([change, expected[change]])
    expect(simulation.tally.changes[change].count).toBe(expected[change].length)
  }
  expect([gainOf(simulation.tally).fen, lossOf(simulation.tally).fen]).toEqual([expected.gained, expected.lost])
  return { simulation, expected }
}

/** Who was hired at just the last age, or a year above it, and meets every other condition: by the engine, one by one. */
async function nearAge({ versionId, day }: Simulation, last: number): Promise<{ inside: number; outside: number }> {
  const rulebook = await rulebookOf(versionId)
  const others = { ...rulebook, criteria: rulebook.criteria.filter(({ code }) => code !== 'age') }
  const ages = everybody.flatMap(([, { register, context }]) => {
    if (judgeStanding([others], register, { day, context }) !== 'met') return []
    const hired = register.read('employment.hiredOn', day).value
    return hired === null
      ? []
      : [completeReader(register, context).read('person.ageYears', toPlainDate(String(hired))).value]
  })
  const count = (age: number) => ages.filter((one) => one === age).length
  return { inside: count(last), outside: count(last + 1) }
}

type Lost = { count: number; fen: number }
const overlapsOf = ({ tally }: Simulation) =>
  Object.fromEntries(
    Object.entries(tally.overlaps).map(([code, { count, there, here }]) => [code, { count, there, here }]),
  )

/** For how many of those entitled each other item in force is open too, and what either costs them of the other. */
async function bothEntitled({ id, versionId, day }: Simulation) {
  const rulebook = await rulebookOf(versionId)
  const lines = (await linesOf(id)).filter(({ verdict }) => verdict === 'entitled')
  const parties = new Map(everybody)
  const found: Record<string, { count: number; there: Lost; here: Lost }> = {}
  const add = (lost: Lost, fen: number) => ({ count: lost.count + (fen > 0 ? 1 : 0), fen: lost.fen + Math.max(0, fen) })
  for (const other of await listVersionsInForce(prisma, COUNTY, day)) {
    if (other.itemCode === rulebook.code || other.audience !== 'talent') continue
    for (const { subjectId, amountFen } of lines) {
      const one = parties.get(subjectId)!
      const grantOf = (of: Rulebook, more: readonly Received[]) => {
        const context = { ...one.context, received: [...one.context.received, ...more] }
        const assessment = assessParties(of, { ...one, context, answers: {} }, { applicationDay: day })
        return assessment.verdict === 'eligible' ? assessment.grant : null
      }
      const moneyOf = (grant: ReturnType<typeof grantOf>) => (grant?.kind === 'subsidy' ? grant.amountFen : ZERO)
      const had = (of: Rulebook, fen: Fen, months: number): Received[] =>
        of.outcome.kind !== 'subsidy'
          ? []
          : [
              {
                ...{
                  entitlementId: 'x',
                  itemCode: of.code,
                  category: of.outcome.category,
                  amountFen: fen,
                  paidFen: fen,
                },
                ...{ subjectId, enterpriseId: one.context.enterpriseId, controllerKey: one.context.controllerKey },
                ...{ months, grantedOn: day, status: 'active' as const },
              },
            ]
      const alone = grantOf(other.rulebook, [])
      if (alone === null) continue
      const months = alone.kind === 'subsidy' ? (alone.months ?? 0) : 0
      const first = had(rulebook, toFen(amountFen), 36)
      const there = moneyOf(alone) - moneyOf(grantOf(other.rulebook, first))
      const here = Number(amountFen) - moneyOf(grantOf(rulebook, had(other.rulebook, moneyOf(alone), months)))
      const known = (found[other.itemCode] ??= { count: 0, there: { count: 0, fen: 0 }, here: { count: 0, fen: 0 } })
      Object.assign(known, {
        count: known.count + 1,
        there: add(known.there, there),
        here: add(known.here, moneyOf(alone) > 0 ? here : 0),
      })
    }
  }
  return found
}

async function rulebookOf(versionId: string): Promise<Rulebook> {
  const version = await findVersion(prisma, COUNTY, versionId)
  if (!version) throw new Error('no version')
  return version.rulebook
}

describe('a simulation', () => {
  it.each(['LIV-01', 'REC-01', 'SET-09', 'BUY-08', 'CARD-01'])(
    'of %s as it is finds nobody who gains or loses, and to the fen what each alone would get',
    async (code) => {
      const { expected } = await compared(rulebookFile(code, '2026-11-01'))
      expect(expected.entitled.count + expected.probable.count).toBeGreaterThan(0)
      expect([...expected.newlyIn, ...expected.newlyOut, ...expected.more, ...expected.less]).toEqual([])
    },
    60_000,
  )

  it('of changed rules finds who gains and who loses, with what spouses and colleagues leave of a ceiling', async () => {
    const { simulation, expected } = await compared(
      rulebookFile('RENT-01', '2026-11-01', (text) =>
        text
          .replace('atMost: 35周岁', 'atMost: 30周岁')
          .replace('pay: 1000元', 'pay: 1500元')
          .replace('pay: 500元', 'pay: 400元')
          .replace(
            '  stacking:\n',
            `  household: { code: half, clause: 第五条, text: 夫妻一方全额、另一方减半, kind: oneFullOtherShare, share: 50% }
  caps:
    - { code: perFirm, clause: 第五条, text: 同一企业每年最高 10 万元, scope: enterpriseYear, limit: 10万元 }
  stacking:
`,
          ),
      ),
    )
    for (const change of ['newlyOut', 'more', 'less'] as const)
      expect([change, expected[change].length > 0]).toEqual([change, true])
    const { reductions } = simulation.tally
    const near = await nearAge(simulation, 30)
    expect(reductions.perFirm).toMatchObject({ kind: 'limit', text: '同一企业每年最高 10 万元' })
    const lines = await linesOf(simulation.id)
    const capped = lines.filter(({ marks }) => marks.includes('limit:perFirm'))
    expect(capped).toHaveLength(reductions.perFirm?.count ?? 0)
    expect(reductions.perFirm?.fen).toBeGreaterThan(ZERO)
    expect(simulation.tally.thresholds.age).toMatchObject(near)
    expect(near.inside + near.outside).toBeGreaterThan(0)
  }, 120_000)

  it('finds who is entitled to two items, and what either costs them of the other', async () => {
    const { simulation } = await simulated(officer, rulebookFile('RENT-01', '2026-11-01'))
    const overlaps = await bothEntitled(simulation)
    expect(overlapsOf(simulation)).toEqual(overlaps)
    expect(Object.values(overlaps).some(({ here }) => here.count > 0)).toBe(true)
  }, 120_000)
})
