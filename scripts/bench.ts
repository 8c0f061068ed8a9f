import { parseArgs } from 'node:util'
import { appUrlOf } from './database/app-role'
import { leaseCluster, type LeasedCluster } from './database/lease'
import { migrate } from './database/migrate'
import { dropDatabase, hasDatabase } from './database/sql'
import { ROOT, TEST_DATA } from './paths'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { makeCounty } from './start/county-database'
import { testEnvironment } from './test/environment'

const BENCHES = ['matching'] as const

/** The county of so many talents: a kept one brought up to date, or made anew, which takes a quarter of an hour for a million. */
async function openCounty(cluster: LeasedCluster, talents: number, environment: NodeJS.ProcessEnv): Promise<string> {
  const name = `bench_${talents}`
  const isKept = await hasDatabase(cluster.urlOf('postgres'), name)
  if (isKept) await migrate(ROOT, cluster.urlOf(name))
  else await makeCounty(cluster.urlOf, name, { size: 'small', talents }, environment)
  return name
}

/**
 * `npm run bench -- matching [--talents 10000,100000] [--rounds 5] [--keep]`: a county of each size in a server of its own, and
 * what was measured, each beside what it is compared with. Times are of this machine; the ratios are what counts. With `--keep`
 * the counties stay for the next time.
 */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      talents: { type: 'string', default: '10000,100000' },
      rounds: { type: 'string', default: '5' },
      keep: { type: 'boolean', default: false },
    },
  })
  if (positionals.length !== 1 || !BENCHES.some((name) => name === positionals[0]))
    throw new PlainProblem(`Name what is to be measured: npm run bench -- ${BENCHES.join(' | ')}`)
  const environment = { ...process.env, ...testEnvironment(), NODE_ENV: 'production' as const }
  Object.assign(process.env, environment)
  const { measureCounts, measureRound } = await import('../tests/bench/matching')
  const { countsText, growthText, roundText } = await import('../tests/bench/report')
  const cluster = await leaseCluster(`${TEST_DATA}/../bench`, 'throwaway')
  try {
    const all = []
    for (const talents of values.talents.split(',').map(Number)) {
      const name = await openCounty(cluster, talents, environment)
      const ownerUrl = cluster.urlOf(name)
      const counts = await measureCounts(ownerUrl, Number(values.rounds))
      process.stdout.write(countsText(counts))
      const urls = { DATABASE_URL: ownerUrl, APP_DATABASE_URL: appUrlOf(ownerUrl, undefined) }
      const round = await measureRound({ ...environment, ...urls })
      process.stdout.write(roundText(round))
      all.push({ ...counts, ...round })
      if (!values.keep) await dropDatabase(cluster.urlOf('postgres'), name)
    }
    process.stdout.write(growthText(all))
  } finally {
    await cluster.release()
  }
}

runMain(main)
