import { request as rawRequest } from 'node:http'
import { expect, test } from '@playwright/test'
import { testEnvironment } from '../../scripts/test/environment'
import { DESK, enterAs, type Complaints } from './support/visitor'

const METRICS_TOKEN = String(testEnvironment().JUCAI_METRICS_TOKEN)
const PUBLIC_PAGES = ['/login', '/policies', '/notices', '/card-check']

/** Sends a method a browser would not, and answers with the status. */
function statusOf(method: string, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = rawRequest(address, { method }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    request.once('error', reject).end()
  })
}

test.describe('every answer', () => {
  for (const path of [...PUBLIC_PAGES, '/api/health/ready', '/nowhere']) {
    // Shows ASVS 3.4.1, 3.4.3, 3.4.4, 3.4.5, 3.4.6 · G21
    test(`${path} carries the security headers`, async ({ request }) => {
      const headers = (await request.get(path)).headers()
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'strict-transport-security': expect.stringContaining('max-age=31536000'),
        'content-security-policy': expect.stringMatching(/script-src 'self' 'nonce-[^']+' 'strict-dynamic';/),
      })
      expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
      expect(headers).not.toHaveProperty('x-powered-by')
    })
  }

  // Shows ASVS 4.1.1
  test('says in which letters a page is written', async ({ request }) => {
    for (const path of [...PUBLIC_PAGES, '/nowhere'])
      expect((await request.get(path)).headers()['content-type']).toBe('text/html; charset=utf-8')
  })

  // Shows ASVS 3.3.2, 3.3.4, 14.2.2, 14.3.2 · G21
  test('to whoever is logged in is kept by no cache, and the cookie is out of reach of scripts', async ({
    browser,
  }) => {
    const complaints: Complaints = []
    const page = await enterAs(browser, '王芳', { complaints, viewport: DESK })
    const cookies = await page.context().cookies()
    expect(cookies.filter(({ name }) => name.endsWith('jucai.session'))).toMatchObject([
      { httpOnly: true, sameSite: 'Lax' },
    ])
    for (const path of ['/office', '/office/talents', '/office/applications', '/api/kept-words']) {
      const headers = (await page.context().request.get(path)).headers()
      expect(headers['cache-control'], path).toContain('no-store')
    }
    await page.context().close()
  })

  // Shows ASVS 14.3.1 · G13
  test('after logging out empties the browser, once', async ({ browser }) => {
    const page = await enterAs(browser, '王芳', { complaints: [], viewport: DESK })
    const emptied: Promise<string | undefined>[] = []
    page.on('response', (response) => {
      emptied.push(
        response.allHeaders().then(
          (headers) => headers['clear-site-data'],
          () => undefined,
        ),
      )
    })
    await page.getByRole('button', { name: /王芳/ }).click()
    await page.getByRole('button', { name: '退出登录' }).click()
    await page.waitForURL(/\/login/)
    await page.reload()
    expect(await Promise.all(emptied)).toContain('"cache", "storage"')
    const cookies = (await page.context().cookies()).map(({ name }) => name)
    expect(cookies.filter((name) => /session|left/.test(name))).toEqual([])
    await page.goBack().catch(() => null)
    await expect(page.getByRole('heading', { name: '今日待办' })).toHaveCount(0)
    await page.context().close()
  })

  // Shows ASVS 13.4.4 · G21
  test('to a method nobody needs is 405', async ({ baseURL }) => {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH'])
      expect(await statusOf(method, `${baseURL}/login`)).toBe(405)
  })

  test('carries the number under which the log tells of it: the reverse proxy’s, where it has the form of one', async ({
    request,
  }) => {
    const numberOf = async (given: string) =>
      (await request.get('/login', { headers: { 'x-request-id': given } })).headers()['x-request-id']
    expect(await numberOf('0123456789abcdef0123456789abcdef')).toBe('0123456789abcdef0123456789abcdef')
    for (const junk of ['', 'x', '"},{"level":"forged', 'a'.repeat(65)])
      expect(await numberOf(junk)).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
  })

  // Shows ASVS 13.4.5
  test('of what is measured is for the holder of the token alone, and tells of nobody', async ({ request }) => {
    const ask = (authorization: string) => request.get('/api/metrics', { headers: { authorization } })
    for (const other of ['', 'Bearer', 'Bearer scraped-by-tests-only-2025', METRICS_TOKEN])
      expect((await ask(other)).status()).toBe(404)
    await request.get('/api/card-keys')
    const answer = await ask(`Bearer ${METRICS_TOKEN}`)
    expect(answer.headers()['content-type']).toContain('text/plain')
    const text = await answer.text()
    expect(text).toMatch(/^jucai_answer_seconds_count\{kind="read",outcome="200"\} [1-9]/m)
    for (const name of [
      'jucai_database_connections',
      'jucai_record_unsealed',
      'jucai_outbox_pending',
      'process_resident_memory_bytes',
    ])
      expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
    expect(text).not.toMatch(/\p{Script=Han}|(?<![\d.])\d{15}/u)
  })

  // Shows ASVS 2.2.1 · G10
  test('to an address that names no place of a list is its beginning, and none to one that holds a NUL', async ({
    request,
  }) => {
    expect((await request.get('/notices?after=nowhere')).status()).toBe(200)
    expect((await request.get('/notices?after=%00')).status()).toBe(400)
  })

  for (const path of PUBLIC_PAGES) {
    // Shows ASVS 14.2.3 · G12
    test(`${path} is silent in the browser's console and loads only our own files`, async ({ page, baseURL }) => {
      const said: string[] = []
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      page.on('request', (request) => {
        if (!request.url().startsWith(String(baseURL)) && !/^(data|blob):/.test(request.url())) said.push(request.url())
      })
      await page.goto(path)
      // What a page loads ahead (links in sight) starts within this time; a busy line never falls quite silent.
      await page.waitForTimeout(1_000)
      expect(said).toEqual([])
    })
  }
})
