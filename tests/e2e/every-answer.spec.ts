import { request as rawRequest } from 'node:http'
import { expect, test } from '@playwright/test'
import { DESK, enterAs, type Complaints } from './support/visitor'

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
    for (const path of ['/office', '/office/talents', '/office/applications', '/api/search?q=ouyang']) {
      const headers = (await page.context().request.get(path)).headers()
      expect(headers['cache-control'], path).toContain('no-store')
    }
    await page.context().close()
  })

  // Shows ASVS 13.4.4 · G21
  test('to a method nobody needs is 405', async ({ baseURL }) => {
    for (const method of ['TRACE', 'PUT', 'DELETE', 'PATCH'])
      expect(await statusOf(method, `${baseURL}/login`)).toBe(405)
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
