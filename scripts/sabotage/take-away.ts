import { needsBrowser, type Guard } from '../../tests/sabotage/guard'
import { takeAway } from './copy'
import type { Ran } from './failures'
import { runPlaywright, runVitest } from './run-tests'
import { putBack, takeAwayBySql, type Template } from './template'
import { judge, type Verdict } from './verdict'

type Undo = () => void | Promise<void>

async function take(guard: Guard, template: Template | null): Promise<Undo> {
  if ('replace' in guard) return takeAway(guard, guard.replace)
  if (!template) throw new Error(`${guard.guard}: its test copies no database`)
  await takeAwayBySql(template, guard.statement)
  return () => putBack(template)
}

/** Takes one guard away, runs its test, puts it back. */
export async function without(guard: Guard, template: Template | null): Promise<Verdict> {
  const from = performance.now()
  const undo = await take(guard, template)
  try {
    const ran = await runVitest([guard.test])
    return { guard, ...judge(guard, ran), seconds: (performance.now() - from) / 1_000 }
  } finally {
    await undo()
  }
}

/** Takes away all that only a browser sees, for one build; a test that should go red is never the test of another guard. */
export async function withoutAll(guards: readonly Guard[]): Promise<Verdict[]> {
  const from = performance.now()
  const undo: Undo[] = []
  try {
    for (const guard of guards) undo.unshift(await take(guard, null))
    const ran = await runPlaywright(guards.map(({ test }) => test))
    const seconds = (performance.now() - from) / 1_000 / guards.length
    return guards.map((guard) => ({ guard, ...judge(guard, ran), seconds }))
  } finally {
    for (const step of undo) await step()
  }
}

/** What is wrong with the named tests while nothing has been taken away; empty when all of them pass. */
export async function whileWhole(guards: readonly Guard[]): Promise<string[]> {
  const shown = guards.filter(needsBrowser).map(({ test }) => test)
  const rest = guards.filter((guard) => !needsBrowser(guard)).map(({ test }) => test)
  const runs: Ran[] = []
  // Those without a name are whole files; in one run with the others all of their files would be run whole.
  for (const tests of [rest.filter(({ name }) => name), rest.filter(({ name }) => !name)])
    if (tests.length > 0) runs.push(await runVitest(tests))
  if (shown.length > 0) runs.push(await runPlaywright(shown))
  return runs.flatMap(({ failures, passed, broken }) => [
    ...failures.map(({ title, words }) => `${title}: ${words}`),
    ...(passed === 0 || broken !== '' ? [`not all of the tests ran: ${broken}`] : []),
  ])
}
