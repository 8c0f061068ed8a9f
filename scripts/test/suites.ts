import { buildWhenStale } from '../start/build'
import { runCheck } from './check'
import type { Outcome } from './outcome'
import { runPlaywright } from './playwright'
import { runSupply } from './supply'
import { runVitest } from './vitest'

async function runBuild(): Promise<Outcome> {
  await buildWhenStale()
  return { passed: 1, failed: 0, output: '' }
}

/** Every suite in the order it is told of: what fails fastest first. Their time budgets are in scripts/budgets.json. */
export const SUITES: Record<string, () => Promise<Outcome>> = {
  format: () => runCheck('format'),
  lint: () => runCheck('lint'),
  types: () => runCheck('types'),
  dependencies: () => runCheck('dependencies'),
  'dead-code': () => runCheck('dead-code'),
  unit: () => runVitest('unit'),
  policy: () => runVitest('policy'),
  architecture: () => runVitest('architecture'),
  integration: () => runVitest('integration'),
  build: runBuild,
  supply: runSupply,
  e2e: runPlaywright,
}

/** Each keeps one core busy and touches nothing of another's: they are run two at a time, the longest first. */
export const BESIDE_EACH_OTHER = ['lint', 'types', 'format', 'dependencies', 'dead-code']
