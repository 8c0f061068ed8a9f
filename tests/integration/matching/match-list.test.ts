import { beforeAll, describe, expect, it } from 'vitest'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { getMatchOverview } from '@/lib/matching/queries/get-match-overview'
import { listMatches, type MatchSearch } from '@/lib/matching/queries/list-matches'
import { prisma } from '@/lib/platform/prisma'
import { runMatchingWork } from '@/lib/wiring/run-matching-work'
import { actorFor, COUNTY } from '../../support/personas'
import { NOW } from './random-register'

const itemOf = async (code: string): Promise<string> =>
  (await prisma.policyItem.findFirstOrThrow({ where: { countyCode: COUNTY, code } })).id

const anybody = (itemId: string): MatchSearch => ({
  itemId,
  verdict: undefined,
  state: undefined,
  townshipCode: undefined,
  name: undefined,
})

/** Page after page. */
async function allOf(actor: Actor, search: MatchSearch) {
  const found = []
  for (let after: string | undefined; ;) {
    const { items, next } = await listMatches(actor, search, { after, now: NOW })
    found.push(...items)
    if (next === null) return found
    after = next
  }
}

beforeAll(async () => {
  for (let done = false; !done;) {
    const result = await runMatchingWork(systemActor(COUNTY), {}, NOW)
    if (!result.ok) throw new Error(JSON.stringify(result.failure))
    done = result.value.isDone
  }
}, 60_000)

describe('whom an item is for', () => {
  it('is counted as it is listed, by verdict and by what came of it', async () => {
    const officer = await actorFor('lizheng')
    const overview = await getMatchOverview(officer, NOW)
    const rent = overview?.items.find(({ code }) => code === 'RENT-01')
    const listed = await allOf(officer, anybody(rent?.itemId ?? ''))
    expect(new Set(listed.map(({ subjectId }) => subjectId)).size).toBe(listed.length)
    for (const verdict of ['met', 'unknown'] as const)
      for (const state of ['open', 'filed', 'granted'] as const)
        expect(rent?.counts[verdict][state], `${verdict} ${state}`).toBe(
          listed.filter((one) => one.verdict === verdict && one.state === state).length,
        )
    expect(rent?.counts.met.open).toBeGreaterThan(50)
    expect(rent?.counts.met.granted).toBeGreaterThan(0)
  })

  it('leaves an officer of a township her own people, masked', async () => {
    const search = anybody(await itemOf('RENT-01'))
    const all = await allOf(await actorFor('lizheng'), search)
    const own = await allOf(await actorFor('wangfang'), search)
    const towns = new Set(own.map(({ townshipName }) => townshipName))
    expect(towns.size).toBe(1)
    expect(own).toEqual(all.filter(({ townshipName }) => towns.has(townshipName)))
    expect(own.length).toBeGreaterThan(0)
    for (const { number } of all) expect(number).toMatch(/\*{4}/)
  })

  it('is found by name, by what came of it, and not by whose work it is not', async () => {
    const officer = await actorFor('lizheng')
    const itemId = await itemOf('RENT-01')
    const [somebody] = await allOf(officer, anybody(itemId))
    const named = await allOf(officer, { ...anybody(itemId), name: somebody?.name })
    expect(named.map(({ subjectId }) => subjectId)).toContain(somebody?.subjectId)
    expect(named.every(({ name }) => name.includes(String(somebody?.name)))).toBe(true)
    const filed = await allOf(officer, { ...anybody(itemId), state: 'filed' })
    expect(filed.every(({ state }) => state === 'filed')).toBe(true)
    for (const stranger of ['shenji', 'xitong'])
      expect(await allOf(await actorFor(stranger), anybody(itemId))).toEqual([])
    expect(await getMatchOverview(await actorFor('shenji'), NOW)).toBeNull()
    expect(await allOf(officer, anybody('no such item'))).toEqual([])
  })
})
