import { defineConfig } from '@playwright/test'
import { findBrowser } from './scripts/test/browser'

const port = Number(process.env.E2E_PORT ?? 3100)
const baseURL = `http://127.0.0.1:${port}`
const isRoot = process.getuid?.() === 0
/** Set by `npm test`: everything is run. By hand, `npx playwright test <file>` runs that file and nothing before it. */
const isWhole = process.env.E2E_WHOLE === 'yes'

/** They write nothing but their logins, so two of them may look at the county at once; and before the others, while it is fresh. */
const READING = ['every-page.spec.ts']

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: isWhole ? 2 : 1,
  projects: [
    { name: 'reading', testMatch: READING, fullyParallel: true },
    // One server and one business clock for all: the tests take turns.
    { name: 'acting', testIgnore: READING, workers: 1, dependencies: isWhole ? ['reading'] : [] },
  ],
  forbidOnly: true,
  retries: 0,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'line',
  use: {
    baseURL,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    trace: 'off',
    launchOptions: {
      executablePath: findBrowser() ?? undefined,
      args: ['--disable-background-networking', '--disable-component-update', ...(isRoot ? ['--no-sandbox'] : [])],
    },
  },
  webServer: {
    command: `"${process.execPath}" --import tsx scripts/test/e2e-server.ts`,
    url: `${baseURL}/api/health/ready`,
    reuseExistingServer: true,
    timeout: 600_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 60_000 },
    stdout: 'ignore',
    stderr: 'pipe',
  },
})
