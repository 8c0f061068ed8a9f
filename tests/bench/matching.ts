import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Prisma } from '@/generated/prisma/client'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { countsSql, pairsSql } from '@/lib/matching/repository/match-query'
import { entriesOf } from '@/lib/matching/repository/parts'
import { SEED_CODES, seedRulebook } from '../policy/support/seed-rulebooks'
import { median, percentile, timed } from './clockwork'

const COUNTY = '510799'
const DAY = toPlainDate('2026-09-14')
const BY_HAND = readFileSync(join(import.meta.dirname, 'matching-by-hand.sql'), 'utf8')
const ITEMS = SEED_CODES.map((code, index) => ({
  itemId: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
  rulebooks: [seedRulebook(code)],
}))
const EVERYBODY = { countyCode: COUNTY, subject: 'talent', where: () => Prisma.sql`true` } as const

type Measured = {
  readonly talents: number
  readonly compiledMs: number
  readonly byHandMs: number
  readonly oneMs: number
}

/**
 * Every seeded item against everybody: the compiled statement beside one written by hand for the same items, in turns; and one
 * person against every item. Refuses to measure where the two do not find the same people.
 */
export async function measureMatching(ownerUrl: string, rounds: number): Promise<Measured> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('VACUUM ANALYZE')
    await client.query(`SET work_mem = '64MB'`)
    const compiled = countsSql(EVERYBODY, ITEMS, DAY)
    const runCompiled = () => client.query<{ counts: number[] }>(compiled.text, compiled.values)
    const runByHand = () => client.query<number[]>({ text: BY_HAND, values: [COUNTY, DAY], rowMode: 'array' })
    mustAgree((await runCompiled()).rows[0]?.counts ?? [], (await runByHand()).rows[0] ?? [])
    const times = { compiled: [] as number[], byHand: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      times.compiled.push(await timed(runCompiled))
      times.byHand.push(await timed(runByHand))
    }
    const { rows } = await client.query<{ id: string }>(
      `SELECT id FROM talent WHERE county_code = $1 AND status = 'active' ORDER BY md5(id::text) LIMIT 200`,
      [COUNTY],
    )
    const one: number[] = []
    for (const { id } of rows) {
      const statement = pairsSql(entriesOf(COUNTY, 'talent', [id]), ITEMS, DAY)
      one.push(await timed(() => client.query(statement.text, statement.values)))
    }
    const { rows: counted } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM talent')
    return {
      talents: counted[0]?.count ?? 0,
      compiledMs: median(times.compiled),
      byHandMs: median(times.byHand),
      oneMs: percentile(one, 95),
    }
  } finally {
    await client.end()
  }
}

function mustAgree(compiled: readonly number[], byHand: readonly number[]): void {
  const differ = SEED_CODES.filter(
    (_, index) => compiled[2 * index] !== byHand[2 * index] || compiled[2 * index + 1] !== byHand[2 * index + 1],
  )
  if (differ.length > 0)
    throw new Error(`the statements differ on ${differ.join(', ')}:\n${compiled.join(' ')}\n${byHand.join(' ')}`)
}
