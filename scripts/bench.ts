import { parseArgs } from 'node:util'
import { leaseCluster } from './database/lease'
import { dropDatabase } from './database/sql'
import { TEST_DATA } from './paths'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { makeCounty } from './start/county-database'
import { testEnvironment } from './test/environment'

const BENCHES = ['matching'] as const
const NAME = 'bench'

/**
 * `npm run bench -- matching [--talents 10000,100000] [--rounds 5]`: fills a county of each size in a server of its own and prints
 * what was measured, each beside what it is compared with. Times are of this machine; the ratios are what counts.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { talents: { type: 'string', default: '10000,100000' }, rounds: { type: 'string', default: '5' } },
  })
  if (positionals.length !== 1 || !BENCHES.some((name) => name === positionals[0]))
    throw new PlainProblem(`Name what is to be measured: npm run bench -- ${BENCHES.join(' | ')}`)
  const environment = { ...process.env, ...testEnvironment(), NODE_ENV: 'production' as const }
  Object.assign(process.env, environment)
  const { measureMatching } = await import('../tests/bench/matching')
  const cluster = await leaseCluster(TEST_DATA, 'throwaway')
  try {
    for (const talents of values.talents.split(',').map(Number)) {
      await dropDatabase(cluster.urlOf('postgres'), NAME)
      await makeCounty(cluster.urlOf, NAME, { size: 'small', talents }, environment)
      const { compiledMs, byHandMs, oneMs, ...measured } = await measureMatching(
        cluster.urlOf(NAME),
        Number(values.rounds),
      )
      process.stdout.write(
        `${measured.talents} talents: compiled ${compiledMs.toFixed(0)} ms, by hand ${byHandMs.toFixed(0)} ms, ` +
          `ratio ${(compiledMs / byHandMs).toFixed(2)}; one person, every item: p95 ${oneMs.toFixed(1)} ms\n`,
      )
    }
  } finally {
    await dropDatabase(cluster.urlOf('postgres'), NAME)
    await cluster.release()
  }
}

runMain(main)
