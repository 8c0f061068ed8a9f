import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { appUrlOf } from '../../scripts/database/app-role'
import { ROOT } from '../../scripts/paths'
import { testEnvironment } from '../../scripts/test/environment'
import { openDatabaseLine, type DatabaseLine } from '../support/database-line'
import { sessionOf } from './support/own-session'
import { server, withOwner } from './support/server'

/** A web process of our own on the same build and county, by a line to the database that can be cut. */
const PORT = Number(process.env.E2E_PORT ?? 3100) + 57
const URL_OF_IT = `http://127.0.0.1:${PORT}`

let line: DatabaseLine
let web: ChildProcess
let cookie: string

const statusOf = (path: string): Promise<number> =>
  fetch(`${URL_OF_IT}${path}`, { headers: { Cookie: cookie }, redirect: 'manual' }).then(
    async (response) => {
      await response.text()
      return response.status
    },
    () => 0,
  )

function startWeb(): ChildProcess {
  const preload = (name: string) => ['--import', join(ROOT, `scripts/start/${name}.mjs`)]
  const next = join(ROOT, 'node_modules/next/dist/bin/next')
  const args = [
    ...preload('follow-parent'),
    ...preload('guard-requests'),
    next,
    'start',
    '-H',
    '127.0.0.1',
    '-p',
    String(PORT),
  ]
  return spawn(process.execPath, args, {
    cwd: ROOT,
    stdio: 'ignore',
    env: {
      ...process.env,
      ...testEnvironment(),
      NODE_ENV: 'production',
      NEXTAUTH_URL: URL_OF_IT,
      APP_DATABASE_URL: line.url,
      JUCAI_STATEMENT_SECONDS: '4',
    },
  })
}

test.beforeAll(async () => {
  line = await openDatabaseLine(appUrlOf(server().ownerUrl, undefined))
  cookie = await withOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(`select id from account where user_name = 'wangfang'`)
    return `jucai.session=${await sessionOf(client, String(rows[0]?.id))}`
  })
  web = startWeb()
  await expect.poll(() => statusOf('/api/health/ready'), { timeout: 30_000 }).toBe(200)
})
test.afterAll(() => {
  web.kill('SIGKILL')
  line.close()
})

for (const [what, happens] of [
  ['stopped', () => line.cut()],
  ['hung', () => line.hang()],
] as const)
  // Shows ASVS 16.5.2 · G19
  test(`a database that is ${what} is said in plain Chinese, and served again by itself within ten seconds`, async ({
    page,
  }) => {
    const [name = '', value = ''] = cookie.split('=')
    await page.context().addCookies([{ name, value, url: URL_OF_IT }])
    expect(await statusOf('/office')).toBe(200)
    happens()
    await expect.poll(() => statusOf('/api/health/ready'), { timeout: 10_000 }).toBe(503)
    expect(await statusOf('/api/health/live')).toBe(200)
    const answer = await page.goto(`${URL_OF_IT}/office`)
    expect(answer?.status()).toBe(500)
    await expect(page.getByRole('heading', { name: '系统繁忙' })).toBeVisible()
    await expect(page.getByRole('button', { name: '再试一次' })).toBeVisible()

    line.goOn()
    await expect.poll(() => statusOf('/api/health/ready'), { timeout: 10_000 }).toBe(200)
    await page.goto(`${URL_OF_IT}/office`)
    await expect(page.getByRole('heading', { name: '今日待办' })).toBeVisible()
    expect(web.exitCode).toBeNull()
  })

// Shows G19
test('a web process that is told to stop answers whom it has, and takes nobody else', async () => {
  line.hang()
  const underWay = Array.from({ length: 12 }, () => statusOf('/office/talents'))
  await new Promise((resolve) => setTimeout(resolve, 700))
  const ended = once(web, 'exit')
  web.kill('SIGTERM')
  await expect.poll(() => statusOf('/api/health/live'), { timeout: 5_000 }).toBe(0)
  line.goOn()
  expect(await Promise.all(underWay)).toEqual(underWay.map(() => 200))
  await ended
})
