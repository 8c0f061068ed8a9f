import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { leaseCluster } from '../database/lease'
import { ROOT, TEST_DATA } from '../paths'
import { PlainProblem } from '../problem.mjs'
import { runMain } from '../run-main'
import { whenAskedToStop } from '../start/asked-to-stop'
import { endChildren } from '../start/child'
import { brokenDown, type Outcome } from './outcome'
import { BESIDE_EACH_OTHER, SUITES } from './suites'

type Line = Outcome & { name: string; seconds: number; budget: number }

const BUDGETS = JSON.parse(readFileSync(join(ROOT, 'scripts/budgets.json'), 'utf8')) as Record<string, number>
/** Suites that need the database server; it is started once for all of them. */
const NEEDS_DATABASE = ['architecture', 'integration', 'e2e']

function chooseSuites(wanted: string[]): string[] {
  const unknown = wanted.filter((name) => !(name in SUITES))
  if (unknown.length > 0) {
    throw new PlainProblem(`No suite is called ${unknown.join(', ')}. There are: ${Object.keys(SUITES).join(', ')}`)
  }
  return Object.keys(SUITES).filter((name) => wanted.length === 0 || wanted.includes(name))
}

function describe({ name, passed, failed, seconds, budget }: Line): string {
  const time = `${seconds.toFixed(1).padStart(7)} s of ${String(budget).padStart(3)} s`
  const remark = seconds > budget ? '  over its budget' : ''
  return `${name.padEnd(14)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${time}${remark}`
}

async function runSuite(name: string): Promise<Line> {
  const from = performance.now()
  const run = SUITES[name] ?? (() => Promise.resolve(brokenDown('')))
  const outcome = await run().catch((error: unknown) =>
    brokenDown(error instanceof Error ? error.message : String(error)),
  )
  const line = { name, ...outcome, seconds: (performance.now() - from) / 1_000, budget: BUDGETS[name] ?? 60 }
  process.stdout.write(`${outcome.output}${outcome.output === '' ? '' : '\n'}${describe(line)}\n`)
  return line
}

/** Runs them one after the other, or `lanes` at a time. */
async function runIn(lanes: number, names: readonly string[], stop: AbortSignal): Promise<Line[]> {
  const waiting = [...names]
  const lines: Line[] = []
  const lane = async (): Promise<void> => {
    for (let name = waiting.shift(); name !== undefined && !stop.aborted; name = waiting.shift()) {
      lines.push(await runSuite(name))
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return lines
}

async function runAll(names: string[], stop: AbortSignal): Promise<Line[]> {
  const beside = BESIDE_EACH_OTHER.filter((name) => names.includes(name))
  const alone = names.filter((name) => !BESIDE_EACH_OTHER.includes(name))
  const lines = [...(await runIn(2, beside, stop)), ...(await runIn(1, alone, stop))]
  return lines.toSorted((one, other) => names.indexOf(one.name) - names.indexOf(other.name))
}

/** `npm test` runs everything; `npm test -- unit policy` those suites only. The last line is the sum of all. */
async function main(): Promise<void> {
  const names = chooseSuites(process.argv.slice(2))
  mkdirSync(TEST_DATA, { recursive: true })
  const stop = whenAskedToStop()
  stop.addEventListener('abort', endChildren)
  const cluster = names.some((name) => NEEDS_DATABASE.includes(name))
    ? await leaseCluster(TEST_DATA, 'throwaway')
    : null
  try {
    const lines = await runAll(names, stop)
    const sum = (key: 'passed' | 'failed') => lines.reduce((total, line) => total + line[key], 0)
    const failed = sum('failed') + (stop.aborted ? 1 : 0)
    process.stdout.write(`\n${lines.map(describe).join('\n')}\n\n${sum('passed')} passed, ${failed} failed\n`)
    if (failed > 0) process.exitCode = 1
  } finally {
    await cluster?.release()
  }
}

runMain(main)
