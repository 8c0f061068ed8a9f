import pg from 'pg'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { checkInvariants as checkEnterprises } from '@/lib/enterprise/queries/check-invariants'
import { systemActor } from '@/lib/kernel/actor'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { checkInvariants as checkTalents } from '@/lib/talent/queries/check-invariants'
import { listTalents } from '@/lib/talent/queries/list-talents'
import { searchPeople } from '@/lib/talent/queries/search-people'
import { at } from '@/prisma/seed/cases/days'
import { fillRegisters } from '@/prisma/seed/scale/fill-registers'
import { asApplication, asOwner } from '../../support/owner-database'
import { COUNTY } from '../../support/personas'

/** By hand also with a million: JUCAI_REGISTER_SIZE=1000000 npx vitest run tests/integration/talent/large-register.test.ts */
const SIZE = Number(process.env.JUCAI_REGISTER_SIZE ?? 10_000)
const HOUR = 3_600_000
const system = systemActor(COUNTY)
const now = at(toPlainDate('2026-09-14'))

const rowsOf = <R extends pg.QueryResultRow>(sql: string) =>
  asOwner(async (client) => (await client.query<R>(sql)).rows)
const countOf = async (table: string) =>
  Number((await rowsOf<{ n: string }>(`select count(*) as n from ${table}`))[0]?.n)
const indexes = () => rowsOf("select indexname, indexdef from pg_indexes where schemaname = 'public' order by 1")

describe(`a register of ${SIZE}`, () => {
  let before: { talents: number; accounts: number; indexes: unknown[] }

  beforeAll(async () => {
    before = { talents: await countOf('talent'), accounts: await countOf('account'), indexes: await indexes() }
    await fillRegisters(String(process.env.JUCAI_TEST_OWNER_URL), COUNTY, { talents: SIZE }, () => undefined)
  }, HOUR)

  it('holds so many more people, each with a login, and every index it had', async () => {
    expect(await countOf('talent')).toBe(before.talents + SIZE)
    expect(await countOf('account')).toBe(before.accounts + SIZE)
    expect(await indexes()).toEqual(before.indexes)
  })

  it(
    'keeps every promise of the registers',
    async () => {
      expect([...(await checkEnterprises(system)), ...(await checkTalents(system))]).toEqual([])
    },
    HOUR,
  )

  it('is searched by two characters through the index of names, as the application’s login', async () => {
    const plans = await plansOf(() => searchPeople(system, { text: '若兰', limit: 6 }, now))
    expect(plans).toHaveLength(1)
    expect(plans[0]).toContain('talent_name_grams_idx')
  })

  it('is counted and listed by two characters through the index of names', async () => {
    const plans = await plansOf(() => listTalents(system, { search: '志强' }, { now }))
    expect(plans.length).toBeGreaterThan(1)
    for (const plan of plans) expect(plan).toContain('talent_name_grams_idx')
  })

  it('finds by pinyin and by the last four of a number without reading the register', async () => {
    for (const text of ['ouyangruolan', '0042']) {
      for (const plan of await plansOf(() => searchPeople(system, { text, limit: 6 }, now)))
        expect(plan).not.toContain('Seq Scan on talent')
    }
  })
})

/** What the database means to do for each statement about talents that `work` sends, asked as the application. */
async function plansOf(work: () => Promise<unknown>): Promise<string[]> {
  const sent: { text: string; values: unknown[] }[] = []
  const query: (...args: unknown[]) => unknown = Reflect.get(pg.Client.prototype, 'query')
  const spy = vi.spyOn(pg.Client.prototype, 'query').mockImplementation(function (this: pg.Client, ...args: unknown[]) {
    const [config, values] = args as [{ text?: string; values?: unknown[] }, unknown[]?]
    if (config.text?.includes('"public"."talent"'))
      sent.push({ text: config.text, values: config.values ?? values ?? [] })
    return query.apply(this, args)
  })
  await work()
  spy.mockRestore()
  return asApplication(async (client) => {
    const plans: string[] = []
    for (const { text, values } of sent) {
      const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, values)
      plans.push(rows.map((row) => row['QUERY PLAN']).join('\n'))
    }
    if (process.env.JUCAI_REGISTER_SIZE !== undefined) process.stdout.write(`${plans.join('\n\n')}\n`)
    return plans
  })
}
