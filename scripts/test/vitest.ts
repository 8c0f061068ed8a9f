import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, TEST_DATA } from '../paths'
import { runChild } from '../start/child'
import { brokenDown, type Outcome } from './outcome'

/** The part of vitest's JSON report we count. */
type Report = { numPassedTests: number; numFailedTests: number; success: boolean }

/** Runs one vitest project of vitest.config.ts. */
export async function runVitest(project: string): Promise<Outcome> {
  const file = join(TEST_DATA, `${project}.json`)
  rmSync(file, { force: true })
  const vitest = join(ROOT, 'node_modules/vitest/vitest.mjs')
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const { code, output } = await runChild([vitest, ...args], process.env)
  if (!existsSync(file)) return brokenDown(output)
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report
  // A file that does not even load has no failed tests of its own.
  const failed = Math.max(report.numFailedTests, code === 0 ? 0 : 1)
  return { passed: report.numPassedTests, failed, output: failed === 0 ? '' : output }
}
