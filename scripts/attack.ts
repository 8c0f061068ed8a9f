import { once } from 'node:events'
import type { Report } from '../tests/attack/report'
import { findViolations } from './database/find-violations'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { standingServer } from './test/standing-server'

const given = (name: string): string | undefined => {
  const place = process.argv.indexOf(`--${name}`)
  return place < 0 ? undefined : process.argv[place + 1]
}

/** What must never be false of the county under attack, and is. */
async function violations(): Promise<string[]> {
  const { knowWhatItKnows } = await import('../tests/attack/as-the-server')
  knowWhatItKnows()
  return (await findViolations()).map(({ code }) => code)
}

async function attack(seed: number): Promise<Report[]> {
  // React's encoder has a slow form for developers.
  Object.assign(process.env, { NODE_ENV: 'production' })
  const { KINDS } = await import('../tests/attack/kinds')
  const { openTarget } = await import('../tests/attack/target')
  const { randomFrom } = await import('../tests/fault/random')
  const wanted = given('kind')?.split(',') ?? Object.keys(KINDS)
  const reports: Report[] = []
  const target = await openTarget()
  for (const [name, { attack, size }] of Object.entries(KINDS).filter(([one]) => wanted.includes(one))) {
    const began = performance.now()
    const report = await attack({ ...target, violations }, Number(given('cases') ?? size), randomFrom(seed))
    await target.county.restore()
    reports.push(report)
    const seconds = Math.round((performance.now() - began) / 1_000)
    process.stdout.write(`${name}, ${seconds} s: ${JSON.stringify(report, null, 2)}\n`)
  }
  await target.close()
  return reports
}

/**
 * `npm run test:attack [-- --seed n --kind a,b --cases n --port n]`: the long form of what shows the system to stand when it
 * is attacked (G5, G6, G10, G12, G13, G22). Ends with an error when anything went through.
 */
runMain(async () => {
  const seed = Number(given('seed') ?? 20_261_129)
  process.stdout.write(`--seed ${seed}\n`)
  const server = await standingServer(Number(given('port') ?? 3190))
  try {
    const reports = await attack(seed)
    const found = reports.reduce((sum, { findings }) => sum + findings.length, 0)
    const cases = reports.reduce((sum, report) => sum + report.cases, 0)
    if (reports.length === 0) throw new PlainProblem('There is no such kind of attack.')
    if (found > 0) throw new PlainProblem(`${found} of ${cases} went through (see above).`)
    process.stdout.write(`${cases} tries, and nothing went through.\n`)
  } finally {
    if (server?.kill('SIGTERM')) await once(server, 'exit')
  }
})
