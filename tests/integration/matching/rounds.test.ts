import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor } from '@/lib/kernel/actor'
import { beginRound } from '@/lib/matching/commands/begin-round'
import { continueRound } from '@/lib/matching/commands/continue-round'
import { rematchChanged } from '@/lib/matching/commands/rematch-changed'
import { prisma } from '@/lib/platform/prisma'
import { runMatchingWork } from '@/lib/wiring/run-matching-work'
import { standingOfEverybody } from './standing-of-everybody'
import { COUNTY, fillRandomRegister, NOW, TODAY } from './random-register'

const worker = systemActor(COUNTY)
const rounds = () => prisma.matchRun.findMany({ where: { countyCode: COUNTY }, orderBy: { id: 'asc' } })
const pairs = async () =>
  (await prisma.match.findMany({ where: { countyCode: COUNTY } }))
    .map(({ itemId, subjectId, verdict }) => `${itemId} ${subjectId} ${verdict}`)
    .sort()

const asKept = () => prisma.matchCount.findMany({ where: { countyCode: COUNTY, count: { not: 0 } } })
/** The counts as they would be counted now. */
async function asCounted() {
  const by = ['itemId', 'subjectKind', 'townshipCode', 'villageCode', 'verdict'] as const
  const groups = await prisma.match.groupBy({ by: [...by], where: { countyCode: COUNTY }, _count: true })
  return groups.map(({ _count, villageCode, ...kind }) => ({
    ...kind,
    countyCode: COUNTY,
    villageCode: villageCode ?? '',
    count: _count,
  }))
}

async function workThrough(now = NOW): Promise<number> {
  for (let steps = 1; steps < 200; steps += 1) {
    const result = await runMatchingWork(worker, {}, now)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    if (result.value.isDone) return steps
  }
  throw new Error('never done')
}

let people: string[] = []
beforeAll(async () => {
  people = await fillRandomRegister(300, 7)
}, 60_000)

describe('a round of matching', () => {
  it('finds for everybody what the engine finds, and says how far it is', async () => {
    await workThrough()
    const [round] = await rounds()
    expect(round).toMatchObject({ status: 'done', totalCount: round?.doneCount })
    expect(await pairs()).toEqual(await standingOfEverybody(COUNTY, TODAY))
    expect((await pairs()).some((pair) => pair.endsWith('met'))).toBe(true)
    expect((await pairs()).some((pair) => pair.endsWith('unknown'))).toBe(true)
  }, 60_000)

  it('is not made twice on one day', async () => {
    await workThrough()
    expect(await rounds()).toHaveLength(1)
  })

  it('goes on where it was cut off, and is begun by one of two', async () => {
    await prisma.match.deleteMany({ where: { countyCode: COUNTY } })
    await prisma.matchRun.deleteMany({ where: { countyCode: COUNTY } })
    const begun = await Promise.all([beginRound(worker, {}, NOW), beginRound(worker, {}, NOW)])
    expect(begun.map((one) => one.ok && one.value.isBegun).sort()).toEqual([false, true])
    await Promise.all([continueRound(worker, {}, NOW), continueRound(worker, {}, NOW)])
    await workThrough()
    expect(await pairs()).toEqual(await standingOfEverybody(COUNTY, TODAY))
  }, 60_000)

  it('matches those anew whose facts changed, and the people of a firm whose facts changed', async () => {
    const before = await pairs()
    const [person] = people
    const firm = await prisma.employment.findFirstOrThrow({ where: { countyCode: COUNTY, talentId: { in: people } } })
    await prisma.talent.update({
      where: { countyCode_id: { countyCode: COUNTY, id: String(person) } },
      data: { educationCode: '11', originCode: '510799', isFullTimeEducation: true },
    })
    await prisma.enterprise.update({
      where: { countyCode_id: { countyCode: COUNTY, id: firm.enterpriseId } },
      data: { employerType: 'government' },
    })
    await prisma.unmatchedSubject.createMany({
      data: [
        { countyCode: COUNTY, subjectKind: 'talent', subjectId: String(person), since: NOW },
        { countyCode: COUNTY, subjectKind: 'enterprise', subjectId: firm.enterpriseId, since: NOW },
      ],
    })
    expect(await rematchChanged(worker, {}, NOW)).toMatchObject({ ok: true })
    expect(await pairs()).not.toEqual(before)
    expect(await pairs()).toEqual(await standingOfEverybody(COUNTY, TODAY))
  }, 60_000)

  it('carries the counts along, when somebody moves and when nothing is left', async () => {
    const [person] = people
    const where = { countyCode_id: { countyCode: COUNTY, id: String(person) } }
    const { townshipCode } = await prisma.talent.findUniqueOrThrow({ where })
    const other = await prisma.unit.findFirstOrThrow({
      where: { countyCode: COUNTY, kind: 'township', code: { not: townshipCode } },
    })
    const mine = () =>
      prisma.match.findMany({ where: { countyCode: COUNTY, subjectId: String(person) }, orderBy: { itemId: 'asc' } })
    expect((await asKept()).length).toBeGreaterThan(20)
    expect(new Set(await asKept())).toEqual(new Set(await asCounted()))

    const before = await mine()
    await prisma.talent.update({ where, data: { townshipCode: other.code, villageCode: null } })
    await prisma.unmatchedSubject.create({
      data: { countyCode: COUNTY, subjectKind: 'talent', subjectId: String(person), since: NOW },
    })
    await rematchChanged(worker, {}, NOW)
    expect(await mine()).toEqual(before.map((one) => ({ ...one, townshipCode: other.code, villageCode: null })))
    expect(new Set(await asKept())).toEqual(new Set(await asCounted()))

    await prisma.match.deleteMany({ where: { countyCode: COUNTY } })
    expect(await asKept()).toEqual([])
  }, 60_000)

  it('is made anew the next day, and drops what no longer stands', async () => {
    const tomorrow = new Date(NOW.getTime() + 86_400_000)
    await workThrough(tomorrow)
    expect((await rounds()).at(-1)).toMatchObject({ status: 'done' })
    expect(await rounds()).toHaveLength(2)
  }, 60_000)

  it('goes on where the clock is set back while it is under way', async () => {
    const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000)
    await workThrough(day(9))
    await prisma.matchRun.deleteMany({ where: { countyCode: COUNTY, startedAt: { lt: day(8) } } })
    await prisma.matchRun.updateMany({ where: { countyCode: COUNTY }, data: { fingerprint: 'of other items' } })
    expect(await beginRound(worker, {}, day(3))).toMatchObject({ ok: true, value: { isBegun: true } })
    expect(await beginRound(worker, {}, day(3))).toMatchObject({ ok: true, value: { isBegun: false } })
    await workThrough(day(3))
    expect((await rounds()).at(-1)).toMatchObject({ status: 'done' })
  }, 60_000)

  it('is for the system alone', async () => {
    const officer = { ...worker, kind: 'staff' as const }
    for (const command of [beginRound, continueRound, rematchChanged])
      expect(await command(officer, {}, NOW)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
  })
})
