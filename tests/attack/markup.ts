import { chromium, type Browser, type BrowserContext } from '@playwright/test'
import pg from 'pg'
import { findBrowser } from '../../scripts/test/browser'
import { PAGES, type Reader } from '../e2e/page-table'
import { sessionOf } from '../e2e/support/own-session'
import { DERIVED, server } from '../e2e/support/server'
import { MARKUP_TEXTS } from './corpus'
import { Tally, timed } from './report'
import { keepAwake, type Attack, type Target } from './target'

const LOOKS_LIKE_TEXT = '[\u4e00-\u9fff]'
const isRoot = process.getuid?.() === 0

/**
 * Markup stands in every text of the database that somebody once typed, one kind or another in each row; then every page
 * is opened in a browser by whoever reads it. Nothing runs, nothing is asked of another site, no policy is broken.
 */
export const storeMarkup: Attack = async (target, size) => {
  const tally = new Tally('markup')
  // Whose pages they are is found by names that the markup will change.
  const visits: Visit[] = []
  for (const [name, { reader, address }] of Object.entries(PAGES).slice(0, size))
    visits.push({ name, address: address(target.rows), cookie: await cookieOf(target, reader) })
  await keepAwake(target.client)
  tally.noted('columns with markup', await plant(target.client))
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: ['--disable-background-networking', ...(isRoot ? ['--no-sandbox'] : [])],
  })
  try {
    for (const visit of visits) await open(browser, visit, tally)
  } finally {
    await browser.close()
    await target.county.restore()
  }
  return tally.report()
}

type Visit = { readonly name: string; readonly address: string; readonly cookie: string | null }

async function open(browser: Browser, { name, address, cookie }: Visit, tally: Tally): Promise<void> {
  const context = await contextFor(browser, cookie)
  const page = await context.newPage()
  const happened: string[] = []
  page.on('dialog', (dialog) => {
    happened.push(`a dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) happened.push(message.text().slice(0, 200))
  })
  page.on('request', (request) => {
    if (new URL(request.url()).hostname.includes('evil')) happened.push(`asked ${request.url()}`)
  })
  const [response, ms] = await timed(() => page.goto(new URL(address, server().url).href, { waitUntil: 'load' }))
  await page.waitForTimeout(200)
  const isHit = await page.evaluate(() => 'hit' in window)
  if (isHit) happened.push('a script ran')
  const isShown = (await page.content()).includes('window.hit')
  tally.tried(isShown ? 'pages that show markup' : `pages without (http ${response?.status() ?? 0})`, ms)
  if (new URL(page.url()).host !== new URL(server().url).host) happened.push(`led to ${page.url()}`)
  for (const what of happened) tally.found(`${name}: ${what}`)
  await context.close()
}

async function contextFor(browser: Browser, cookie: string | null): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
  const value = cookie?.replace('jucai.session=', '')
  if (value !== undefined) await context.addCookies([{ name: 'jucai.session', value, url: server().url }])
  return context
}

async function cookieOf({ client, cookies, rows }: Target, reader: Reader): Promise<string | null> {
  if (typeof reader === 'string') return cookies[reader]
  const { rows: found } = await client.query<{ id: string }>(reader.account(rows))
  if (found[0] === undefined) throw new Error('nobody reads it')
  return sessionOf(client, found[0].id)
}

type Column = { readonly table: string; readonly column: string }

/** Puts markup behind what stands in every column in which anything Chinese stands; answers how many took it. */
async function plant(client: pg.Client): Promise<number> {
  const { rows: columns } = await client.query<Column>(
    `select table_name as table, column_name as column from information_schema.columns
      join pg_tables on tablename = table_name and schemaname = table_schema
      where table_schema = 'public' and data_type = 'text' and is_generated = 'NEVER' and not table_name = any($1)`,
    [DERIVED],
  )
  let planted = 0
  for (const column of columns) if (await plantIn(client, column)) planted += 1
  return planted
}

/** Past triggers, as a replica would write; a rule of the column itself still holds, and less of what stood there may fit. */
async function plantIn(client: pg.Client, { table, column }: Column): Promise<boolean> {
  const [name, field] = [pg.escapeIdentifier(table), pg.escapeIdentifier(column)]
  for (const kept of [30, 8, 2]) {
    await client.query('begin; set local session_replication_role = replica')
    try {
      const { rowCount } = await client.query(
        `update ${name} t set ${field} = left(${field}, $1) || ($2::text[])[1 + abs(hashtext(t::text)) % $3]
          where ${field} ~ $4`,
        [kept, MARKUP_TEXTS, MARKUP_TEXTS.length, LOOKS_LIKE_TEXT],
      )
      await client.query('commit')
      return (rowCount ?? 0) > 0
    } catch {
      await client.query('rollback')
    }
  }
  return false
}
