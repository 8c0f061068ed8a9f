import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { ROOT } from '../../scripts/paths'
import { PAGES, type Reader } from './page-table'
import { sessionOf } from './support/own-session'
import { logEverybodyIn, type Cookies } from './support/people'
import { findSeededRows, type SeededRows } from './support/seeded-rows'
import { server, withOwner } from './support/server'

const HEIGHT = { 1440: 900, 390: 844 } as const

let cookies: Cookies
let rows: SeededRows

test.beforeAll(async () => {
  cookies = await logEverybodyIn()
  rows = await withOwner(findSeededRows)
})

test('every page of the app is in the table, and the table names no other', () => {
  const files = readdirSync(join(ROOT, 'app'), { recursive: true, encoding: 'utf8' })
  const built = files.filter((file) => /(^|\/)page\.tsx$/.test(file))
  expect(built.length).toBeGreaterThan(0)
  expect(Object.keys(PAGES).sort()).toEqual(built.sort())
})

for (const [file, { reader, address, widths, leadsTo }] of Object.entries(PAGES)) {
  for (const width of widths) {
    // Shows ASVS 7.4.4
    test(`${file} at ${width} px is reachable, silent and accessible`, async ({ browser }) => {
      const said: string[] = []
      const page = await openAs(browser, reader, width)
      page.on('console', (message) => said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      const wanted = address(rows)
      const response = await page.goto(wanted)
      expect(response?.status()).toBe(200)
      const end = typeof leadsTo === 'function' ? leadsTo(rows) : (leadsTo ?? wanted)
      expect(new URL(page.url()).pathname).toBe(new URL(end, server().url).pathname)
      await expect(page.getByRole('heading').first()).toBeVisible()
      expect(await violationsOf(page)).toEqual([])
      if (width === 390) expect(await overflowOf(page)).toBe(0)
      expect(said).toEqual([])
      await page.close()
    })
  }
}

const contexts = new Map<string, Promise<BrowserContext>>()

/** A page of the browser in which the reader is logged in; it is kept, as a reader keeps it, from one page to the next. */
async function openAs(browser: Browser, reader: Reader, width: 1440 | 390): Promise<Page> {
  const name = `${typeof reader === 'string' ? reader : reader.account(rows)} ${width}`
  const context = contexts.get(name) ?? logIn(browser, reader, width)
  contexts.set(name, context)
  return (await context).newPage()
}

async function logIn(browser: Browser, reader: Reader, width: 1440 | 390): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width, height: HEIGHT[width] } })
  const cookie = await cookieOf(reader)
  if (cookie !== null) await context.addCookies([{ name: 'jucai.session', value: cookie, url: server().url }])
  return context
}

async function cookieOf(reader: Reader): Promise<string | null> {
  if (typeof reader === 'string') return cookies[reader]?.replace('jucai.session=', '') ?? null
  return withOwner(async (client) => {
    const found = await client.query<{ id: string }>(reader.account(rows))
    const account = found.rows[0]
    if (!account) throw new Error(`nobody for: ${reader.account(rows)}`)
    return sessionOf(client, account.id)
  })
}

/** What axe finds serious or critical, with the elements. */
async function violationsOf(page: Page): Promise<string[]> {
  // Legacy mode looks at the page where it is: without it, all that was found is carried to a second page to be summed up.
  // It does not look into frames; a page with one is looked at in full.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(page.frames().length === 1)
    .analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, help, nodes }) =>
        `${id}: ${help}: ${nodes
          .map(({ html }) => html.slice(0, 160))
          .slice(0, 4)
          .join(' | ')}`,
    )
}

/** By how many pixels the page can be pushed sideways. */
const overflowOf = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
