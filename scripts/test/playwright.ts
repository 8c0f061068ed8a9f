import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { findFreePort } from '../database/free-port'
import { ROOT, TEST_DATA } from '../paths'
import { runChild } from '../start/child'
import { ensureBrowser } from './browser'
import { brokenDown, type Outcome } from './outcome'

/** The part of Playwright's JSON report we count. */
type Report = { stats: { expected: number; unexpected: number; flaky: number } }

/**
 * Runs the browser tests against one server on a copy of the seeded template (see playwright.config.ts). What failed stands
 * whole at the end, where a log that is cut keeps it.
 */
export async function runPlaywright(): Promise<Outcome> {
  ensureBrowser()
  const file = join(TEST_DATA, 'e2e.json')
  rmSync(file, { force: true })
  const { code, output } = await runChild(
    [join(ROOT, 'node_modules/@playwright/test/cli.js'), 'test', '--reporter=dot,json'],
    {
      ...process.env,
      E2E_WHOLE: 'yes',
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      E2E_PORT: String(await findFreePort(3100)),
    },
  )
  if (!existsSync(file)) return brokenDown(output)
  const { expected, unexpected, flaky } = (JSON.parse(readFileSync(file, 'utf8')) as Report).stats
  const failed = Math.max(unexpected + flaky, code === 0 ? 0 : 1)
  return { passed: expected, failed, output: failed === 0 ? '' : output }
}
