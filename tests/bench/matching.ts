import pg from 'pg'
import { runChild } from '@/scripts/start/child'
import { type Counted, measureCounting } from './counting'
import { COUNTY } from './county'
import type { RoundMeasured } from './round'

export type Measured = RoundMeasured & {
  readonly talents: number
  readonly talent: Counted
  readonly enterprise: Counted
}

type County = { readonly ownerUrl: string; readonly environment: NodeJS.ProcessEnv }

/**
 * Every item there is against everybody of both registers: the compiled statements beside some written by hand for the same
 * items, in turns; then the round itself as the worker makes it, from nothing, and people matched anew one by one.
 */
export async function measureMatching({ ownerUrl, environment }: County, rounds: number): Promise<Measured> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query(`TRUNCATE match, match_run`)
    await client.query('VACUUM ANALYZE')
    await client.query(`SET work_mem = '64MB'`)
    const talent = await measureCounting(client, 'talent', rounds)
    const enterprise = await measureCounting(client, 'enterprise', rounds)
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM talent WHERE county_code = $1',
      [COUNTY],
    )
    const round = await runChild(['--import', 'tsx', 'tests/bench/round.ts'], environment)
    if (round.code !== 0) throw new Error(round.output)
    return { ...(JSON.parse(round.output) as RoundMeasured), talents: rows[0]?.count ?? 0, talent, enterprise }
  } finally {
    await client.end()
  }
}
