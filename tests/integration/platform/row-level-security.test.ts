import { beforeAll, describe, expect, it } from 'vitest'
import { publicActor, type Actor } from '@/lib/kernel/actor'
import { ok } from '@/lib/kernel/result'
import { prisma } from '@/lib/platform/prisma'
import { asReader } from '@/lib/platform/reach'
import { inTransaction } from '@/lib/platform/transaction'
import { asLogin, asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'

const FENCED = `select relname from pg_class
  where relrowsecurity and relnamespace = 'public'::regnamespace order by relname`

const fencedTables = () =>
  asOwner(async (client) => (await client.query<{ relname: string }>(FENCED)).rows.map(({ relname }) => relname))

/** Queries without any clause of their own, as somebody who forgot it would write them. */
const idsOf = {
  talents: () => prisma.talent.findMany({ select: { id: true } }),
  cases: () => prisma.application.findMany({ select: { id: true } }),
  jobs: () => prisma.$queryRaw<{ id: string }[]>`select id from employment`,
}
const sorted = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort()
const seenBy = async (actor: Actor, what: keyof typeof idsOf) => sorted(await asReader(actor, idsOf[what]))
const ownerSees = async (sql: string, values: unknown[]) =>
  sorted((await asOwner((client) => client.query<{ id: string }>(sql, values))).rows)

const people: Record<'officer' | 'talent' | 'employer' | 'county' | 'auditor', Actor> = {} as never
beforeAll(async () => {
  const keys = { officer: 'wangfang', talent: 'ouyang', employer: 'hengrui', county: 'zhangmin', auditor: 'shenji' }
  for (const [who, key] of Object.entries(keys)) people[who as keyof typeof people] = await actorFor(key)
})

describe('the application’s login', () => {
  // Shows ASVS 13.2.2, 8.3.1
  it('sees no row of a fenced table before it is told whom it reads for, and may put on what it was given', async () => {
    const tables = await fencedTables()
    expect(tables.length).toBeGreaterThan(15)
    await asLogin(async (client) => {
      for (const table of tables) expect((await client.query(`select from ${table} limit 1`)).rowCount, table).toBe(0)
      await client.query('begin; set local role jucai_app_county')
      expect((await client.query('select from talent limit 1')).rowCount).toBe(1)
      await client.query('commit')
      expect((await client.query('select from talent limit 1')).rowCount).toBe(0)
    })
  })

  it('changes and adds nothing outside the county’s role', async () => {
    await asLogin(async (client) => {
      const told = "select set_config('jucai.county', $1, false), set_config('jucai.talent', $2, false)"
      await client.query(told, [COUNTY, people.talent.talentId])
      expect((await client.query('select from talent')).rowCount).toBe(1)
      expect((await client.query("update talent set name = '改'")).rowCount).toBe(0)
      expect((await client.query('delete from talent')).rowCount).toBe(0)
      const add = "insert into mail_address values ($1, $2, '', '', now())"
      await expect(client.query(add, [COUNTY, people.talent.accountId])).rejects.toThrow('row-level security')
    })
  })
})

// Shows ASVS 8.2.2, 8.4.1 · G6
describe('a query that forgets its clause', () => {
  it('shows an officer of a township the people and cases of the township', async () => {
    const places = [people.officer.grants.map(({ unitCode }) => unitCode)]
    const home = `select id from talent where township_code = any ($1)
      or id in (select talent_id from application where township_code = any ($1))`
    expect(await seenBy(people.officer, 'talents')).toEqual(await ownerSees(home, places))
    const cases = 'select id from application where township_code = any ($1)'
    expect(await seenBy(people.officer, 'cases')).toEqual(await ownerSees(cases, places))
    const jobs = `select id from employment where talent_id in (${home})`
    expect(await seenBy(people.officer, 'jobs')).toEqual(await ownerSees(jobs, places))
  })

  it('shows a person what is hers', async () => {
    const own = [people.talent.talentId]
    expect(await seenBy(people.talent, 'talents')).toEqual(own)
    const cases = await seenBy(people.talent, 'cases')
    expect(cases).toEqual(await ownerSees('select id from application where talent_id = $1', own))
    expect((await seenBy(people.talent, 'jobs')).length).toBeGreaterThan(0)
  })

  it('shows an enterprise the people who work there, or about whom it has a case', async () => {
    const ids = await seenBy(people.employer, 'talents')
    const own = `select id from talent t where employer_id = $1
      or exists (select from employment e where e.talent_id = t.id and e.enterprise_id = $1)
      or exists (select from application a where a.talent_id = t.id and $1 in (a.employer_id, a.enterprise_id))`
    expect(ids).toEqual(await ownerSees(own, [people.employer.enterpriseId]))
  })

  it('shows the public and the three administrators nothing, and those who work for the county everything', async () => {
    for (const actor of [people.auditor, publicActor(COUNTY, null)]) expect(await seenBy(actor, 'talents')).toEqual([])
    expect(await seenBy(people.county, 'talents')).toEqual(await ownerSees('select id from talent', []))
  })
})

describe('readers who share the connections', () => {
  // Shows ASVS 15.4.2
  it('each keep to their own, however many at once', async () => {
    const { talent, employer, county, auditor } = people
    const everybody = (await asReader(county, idsOf.talents)).length
    const rounds = Array.from({ length: 60 }, async (_, index) => {
      const actor = [talent, employer, county, auditor][index % 4] as Actor
      if (index % 5 === 0) await inTransaction(async (tx) => ok(await tx.talent.count()))
      return [actor.accountId, (await asReader(actor, idsOf.talents)).length] as const
    })
    const seen = new Map<string, Set<number>>()
    for (const [who, count] of await Promise.all(rounds)) seen.set(who, (seen.get(who) ?? new Set()).add(count))
    expect([...(seen.get(county.accountId) ?? [])]).toEqual([everybody])
    expect([...(seen.get(talent.accountId) ?? [])]).toEqual([1])
    expect([...(seen.get(auditor.accountId) ?? [])]).toEqual([0])
    expect(seen.get(employer.accountId)?.size).toBe(1)
  })

  it('are not answered together: whoever looks by key in the same moment gets their own', async () => {
    const id = people.talent.talentId ?? ''
    const look = (actor: Actor) =>
      asReader(actor, async () => prisma.talent.findUnique({ where: { countyCode_id: { countyCode: COUNTY, id } } }))
    const found = await Promise.all([people.auditor, people.talent, people.auditor, people.county].map(look))
    expect(found.map((one) => one?.id ?? null)).toEqual([null, id, null, id])
  })
})
