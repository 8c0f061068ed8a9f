import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { memoryUnder } from '../tests/soak/memory'
import { newTally, reportText, slopeOf, type Sample, type Tally } from '../tests/soak/report'
import { appUrlOf } from './database/app-role'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { runChild } from './start/child'
import { testEnvironment } from './test/environment'
import { standingServer } from './test/standing-server'

const MOST_UNDER_WAY = 200
const SAMPLE_MS = 10_000
/** As many as the people of the small county can file. */
const CASES = 30

type Request = { readonly kind: string; readonly send: () => Promise<{ http: number; isBroken: boolean }> }

async function count(tally: Tally, { kind, send }: Request): Promise<void> {
  const began = performance.now()
  const { http, isBroken } = await send().catch(() => ({ http: 0, isBroken: true }))
  const times = tally.times.get(kind) ?? []
  times.push(performance.now() - began)
  tally.times.set(kind, times)
  tally.statuses.set(String(http), (tally.statuses.get(String(http)) ?? 0) + 1)
  if (isBroken) tally.broken += 1
}

/** So many requests a second, whether or not the ones before were answered: as people come. */
async function load(draw: () => Request, { rate, minutes }: { rate: number; minutes: number }, pid: number) {
  const tally = newTally()
  const samples: Sample[] = []
  const underWay = new Set<Promise<void>>()
  const began = performance.now()
  const since = () => performance.now() - began
  for (let sent = 0, sampled = 0; since() < minutes * 60_000; sent += 1) {
    if (since() >= sampled) {
      samples.push({ minute: since() / 60_000, ...memoryUnder(pid) })
      sampled += SAMPLE_MS
    }
    if (underWay.size < MOST_UNDER_WAY) {
      const one: Promise<void> = count(tally, draw()).finally(() => underWay.delete(one))
      underWay.add(one)
    } else tally.left += 1
    await sleep(Math.max(0, ((sent + 1) * 1_000) / rate - since()))
  }
  await Promise.all(underWay)
  return { tally, samples }
}

/** The county is to be as sound as before, and its record whole. */
async function check(ownerUrl: string): Promise<void> {
  const environment = {
    ...process.env,
    ...testEnvironment(),
    DATABASE_URL: ownerUrl,
    APP_DATABASE_URL: appUrlOf(ownerUrl, undefined),
  }
  for (const script of ['scripts/check-invariants.ts', 'scripts/audit-verify.ts']) {
    const { code } = await runChild(['--import', 'tsx', script], environment, true)
    if (code !== 0) throw new PlainProblem(`${script} found something (see above).`)
  }
}

/**
 * `npm run test:soak [-- --minutes 60 --rate 30 --seed n --port n]`: mixed requests for an hour on the server of the browser
 * tests (G23). Ends with an error after a 5xx, a memory that grows by a MB a minute after the first sixth, or a broken rule.
 */
runMain(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: '60' },
      rate: { type: 'string', default: '30' },
      seed: { type: 'string', default: '20261129' },
      port: { type: 'string', default: '3191' },
    },
  })
  const minutes = Number(values.minutes)
  const child = await standingServer(Number(values.port))
  if (child?.pid === undefined)
    throw new PlainProblem('Another server answers on this port: its memory is not ours to measure.')
  try {
    Object.assign(process.env, { NODE_ENV: 'production' })
    const { openMix } = await import('../tests/soak/mix')
    const { randomFrom } = await import('../tests/fault/random')
    const { server, withOwner } = await import('../tests/e2e/support/server')
    const { findSeededRows } = await import('../tests/e2e/support/seeded-rows')
    const { fileCases } = await import('../tests/e2e/support/file-cases')
    const { logEverybodyIn } = await import('../tests/e2e/support/people')
    // Logins first: one of them is among the rows.
    const cookies = await logEverybodyIn()
    const rows = await withOwner(findSeededRows)
    await fileCases(CASES)
    const cases = await withOwner((client) =>
      client.query<{ id: string }>(`select id from application where status = 'submitted' and unit_code = '510799100'`),
    )
    const draw = openMix(
      { rows, cookies },
      cases.rows.map(({ id }) => id),
      randomFrom(Number(values.seed)),
    )
    const { tally, samples } = await load(draw, { rate: Number(values.rate), minutes }, child.pid)
    const warmUp = Math.round(minutes / 6)
    process.stdout.write(`${reportText(tally, samples, warmUp)}\n`)
    await check(server().ownerUrl)
    const after = samples.filter(({ minute }) => minute >= warmUp)
    const grows = (['web', 'worker'] as const).some(
      (of) => slopeOf(after.map((one) => ({ x: one.minute, y: one[of] }))) >= 1,
    )
    if (tally.broken > 0 || grows) throw new PlainProblem('It did not stand (see above).')
  } finally {
    if (child.kill('SIGTERM')) await once(child, 'exit')
  }
})
