import { join } from 'node:path'
import { needsBrowser, type Guard } from '../tests/sabotage/guard'
import { SABOTAGE } from '../tests/sabotage/table'
import { leaseCluster } from './database/lease'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'
import { COPY, makeCopy } from './sabotage/copy'
import { without, whileWhole, withoutAll } from './sabotage/take-away'
import { findTemplate, putBack, type Template } from './sabotage/template'
import type { Verdict } from './sabotage/verdict'
import { whenAskedToStop } from './start/asked-to-stop'
import { endChildren } from './start/child'

const given = (option: string): string | undefined => {
  const place = process.argv.indexOf(`--${option}`)
  return place < 0 ? undefined : process.argv[place + 1]
}

function chosenGuards(): Guard[] {
  const areas = given('area')?.split(',') ?? Object.keys(SABOTAGE)
  const unknown = areas.filter((area) => !(area in SABOTAGE))
  if (unknown.length > 0)
    throw new PlainProblem(`No area is called ${unknown.join(', ')}. There are: ${Object.keys(SABOTAGE).join(', ')}`)
  const words = given('only') ?? ''
  const chosen = areas.flatMap((area) => SABOTAGE[area] ?? []).filter(({ guard }) => guard.includes(words))
  if (chosen.length === 0) throw new PlainProblem(`No guard is called “${words}”; their names are in docs/security.md.`)
  return chosen
}

const tell = ({ guard, isRed, words, seconds }: Verdict): boolean =>
  process.stdout.write(`${isRed ? 'red ' : 'MISS'} ${seconds.toFixed(1).padStart(6)} s  ${guard.guard}\n  ${words}\n`)

async function takeEachAway(
  guards: readonly Guard[],
  template: Template | null,
  stop: AbortSignal,
): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  for (const guard of guards.filter((one) => !needsBrowser(one))) {
    if (stop.aborted) return verdicts
    const verdict = await without(guard, template)
    tell(verdict)
    verdicts.push(verdict)
  }
  const shown = guards.filter(needsBrowser)
  const last = shown.length > 0 ? await withoutAll(shown) : []
  for (const verdict of last) tell(verdict)
  return [...verdicts, ...last]
}

/**
 * `npm run test:sabotage [-- --area money,access] [--only words]`: takes every guard of 破坏表 (tests/sabotage) away once, in
 * a copy of the sources, and wants its test to go red for the right reason. Nothing is changed in the project itself.
 */
async function main(): Promise<void> {
  const guards = chosenGuards()
  const stop = whenAskedToStop()
  stop.addEventListener('abort', endChildren)
  makeCopy()
  // Leased for all runs, or each would start and stop the server.
  const cluster = await leaseCluster(join(COPY, '.data/test'), 'throwaway')
  try {
    const left = await findTemplate(cluster.urlOf)
    if (left) await putBack(left)
    process.stdout.write(`${guards.length} guards; first their tests on the untouched copy …\n`)
    const wrong = await whileWhole(guards)
    if (wrong.length > 0) throw new PlainProblem(`Red before anything was taken away:\n${wrong.join('\n')}`)
    const verdicts = await takeEachAway(guards, await findTemplate(cluster.urlOf), stop)
    const missed = verdicts.filter(({ isRed }) => isRed).length
    process.stdout.write(`\n${missed} of ${guards.length} guards were missed by their tests.\n`)
    if (missed < guards.length) process.exitCode = 1
  } finally {
    await cluster.release()
  }
}

runMain(main)
