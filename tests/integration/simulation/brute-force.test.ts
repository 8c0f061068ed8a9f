import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { ZERO } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { findVersion } from '@/lib/policy/steps/find-version'
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
  const rulebookOf = async (id: string | null) =>
    id === null ? null : ((await findVersion(prisma, COUNTY, id))?.rulebook ?? null)
  const rulebook = await rulebookOf(versionId)
  if (!rulebook) throw new Error('no draft')
  const before = await rulebookOf(simulation.beforeVersionId)
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
    expect(reductions.perFirm).toMatchObject({ kind: 'limit', text: '同一企业每年最高 10 万元' })
    const lines = await linesOf(simulation.id)
    const capped = lines.filter(({ marks }) => marks.includes('limit:perFirm'))
    expect(capped).toHaveLength(reductions.perFirm?.count ?? 0)
    expect(reductions.perFirm?.fen).toBeGreaterThan(ZERO)
  }, 120_000)
})
