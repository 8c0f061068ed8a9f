import pg from 'pg'
import { runChild } from '@/scripts/start/child'
import { type Counted, measureCounting } from './counting'
import { COUNTY } from './county'
import type { RoundMeasured } from './round'

export type CountsMeasured = { readonly talents: number; readonly talent: Counted; readonly enterprise: Counted }
export type Measured = CountsMeasured & RoundMeasured

/** Every item there is against everybody of both registers, beside statements written by hand for the same items, in turns. */
export async function measureCounts(ownerUrl: string, rounds: number): Promise<CountsMeasured> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`TRUNCATE match, match_run`)
    await client.query('VACUUM ANALYZE')
    await client.query(`SET work_mem = '64MB'`)
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM talent WHERE county_code = $1',
      [COUNTY],
    )
    const talent = await measureCounting(client, 'talent', rounds)
    const enterprise = await measureCounting(client, 'enterprise', rounds)
    return { talents: rows[0]?.count ?? 0, talent, enterprise }
  } finally {
    await client.end()
  }
}

/** The round itself as the worker makes it, from nothing and once more, and people matched anew one by one. */
export async function measureRound(environment: NodeJS.ProcessEnv): Promise<RoundMeasured> {
  const { code, output } = await runChild(['--import', 'tsx', 'tests/bench/round.ts'], environment)
  if (code !== 0) throw new Error(output)
  return JSON.parse(output) as RoundMeasured
}
