import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import PizZip from 'pizzip'
import pg from 'pg'
import { TEST_DATA } from '../../scripts/paths'
import { PAGES } from '../e2e/page-table'
import { ROUTES } from '../e2e/route-table'
import { honest } from '../e2e/support/call-action'
import { inTurns } from '../e2e/support/in-turns'
import { accountOf } from '../e2e/support/own-session'
import { VISITORS, type Visitor } from '../e2e/support/people'
import { server } from '../e2e/support/server'
import { numbersIn, openNumbers, ownNumbers, type Numbers } from './numbers'
import { Tally, timed } from './report'
import { keepAwake, type Attack, type Target } from './target'

/** Where whole numbers of others are meant to be, and why. */
const MEANT: Readonly<Record<string, string>> = {
  'GET /office/imports/comparisons/[id]/file': 'the department compares them with its own',
  'login/page.tsx': 'the demo’s own people, to enter as: not in production',
  'demo/inbox/page.tsx': 'the demo’s telephone: it has no real people and is not in production',
}

const HEADERS: Readonly<Record<string, Record<string, string>>> = { html: {}, rsc: { RSC: '1' } }

/** Everybody, and first who is shown most. */
const FIRST = ['intakeOfficer', 'enterpriseContact'] as const satisfies readonly Visitor[]
const LOOKERS: readonly Visitor[] = [...new Set<Visitor>([...FIRST, ...(Object.keys(VISITORS) as Visitor[])])]

/** Columns that keep a number as it was typed, and why. */
const KEPT: Readonly<Record<string, string>> = {}

/**
 * The whole numbers of everybody in the county are looked for in every page, as HTML and as React's payload, in every
 * download, by every role; in what the server logged; and in every column of the database.
 */
export const lookForNumbers: Attack = async (target, size) => {
  const tally = new Tally('whole numbers')
  await keepAwake(target.client)
  const numbers = await openNumbers(target.client)
  tally.noted('numbers looked for', numbers.size)
  for (const visitor of LOOKERS.slice(0, size)) await lookAs(target, visitor, numbers, tally)
  await lookInDatabase(target.client, numbers, tally)
  const log = readFileSync(join(TEST_DATA, 'e2e-server.log'), 'utf8')
  tally.tried('logs')
  for (const number of numbersIn(log, numbers)) tally.found(`the log holds ${number}`)
  return tally.report()
}

async function lookAs(target: Target, visitor: Visitor, numbers: Numbers, tally: Tally): Promise<void> {
  const cookie = target.cookies[visitor]
  const own =
    cookie === null ? new Set<string>() : await ownNumbers(target.client, await accountOf(target.client, cookie))
  const tell = (name: string, text: string): void => {
    for (const number of numbersIn(text, numbers)) {
      const isMeant = MEANT[name] !== undefined || own.has(number.split(' ')[1] ?? '')
      if (isMeant) tally.noted('numbers seen where they are meant to be')
      else tally.found(`${visitor}: ${name}: ${number}`)
    }
  }
  await inTurns(Object.entries(PAGES), async ([name, { address }]) => {
    for (const [kind, headers] of Object.entries(HEADERS)) {
      const [text, ms] = await timed(() => textAt('GET', address(target.rows), { ...honest(cookie), ...headers }))
      tally.tried(kind, ms)
      tell(name, text)
    }
  })
  await inTurns(Object.entries(ROUTES), async ([name, { address }]) => {
    const [method = 'GET'] = name.split(' ')
    if (method === 'POST' && !name.includes('exports')) return
    tally.tried('downloads')
    tell(name, await textAt(method, address(target.rows), honest(cookie)))
  })
}

/** What an answer says, out of its archive where it is one. */
async function textAt(method: string, address: string, headers: Record<string, string>): Promise<string> {
  const response = await fetch(new URL(address, server().url), { method, headers, redirect: 'manual' })
  const bytes = Buffer.from(await response.arrayBuffer())
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return bytes.toString('utf8')
  const files = Object.values(new PizZip(bytes).files).filter(({ dir }) => !dir)
  return files.map((file) => file.asText()).join('\n')
}

/** Every row as text, but for those that are kept a while on purpose. */
async function lookInDatabase(client: pg.Client, numbers: Numbers, tally: Tally): Promise<void> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  )
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) as row from ${pg.escapeIdentifier(name)} t`,
    )
    tally.tried('tables')
    const columns = new Set(
      rows.flatMap(({ row }) =>
        Object.entries(row).flatMap(([column, value]) =>
          numbersIn(JSON.stringify(value), numbers).map((number) => `${name}.${column}: ${number.split(' ')[0]}`),
        ),
      ),
    )
    for (const column of columns) if (KEPT[column] === undefined) tally.found(`the database holds ${column}`)
  }
}
