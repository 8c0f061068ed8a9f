import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { ROOT } from '../../../scripts/paths'

type ServerUnderTest = {
  readonly url: string
  readonly ownerUrl: string
  /** The file outside the database in which the head of the audit chain is kept. */
  readonly anchor: string
  readonly identityProvider: string
}

/** Where the server under test answers and where its database is, as scripts/test/e2e-server.ts wrote it. */
export const server = (): ServerUnderTest =>
  JSON.parse(readFileSync(join(ROOT, '.data/test/e2e-server.json'), 'utf8')) as ServerUnderTest

/** The server's database as its owner, for looking at rows no screen shows. */
export async function withOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: server().ownerUrl })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** The chain over the record: sealed by the worker, every ten seconds. */
export const CHAIN = ['audit_check', 'audit_seal', 'audit_seal_line', 'audit_unsealed']

/** Whom the items are for, and the seals over the record: the worker's to write down, whenever it comes to it, from the rest. */
export const DERIVED = [
  ...CHAIN,
  'match',
  'match_count',
  'match_mark',
  'match_run',
  'offer_look',
  'offer_pass',
  'simulation_line',
  'unmatched_subject',
]

/** Tables in which a refused call may leave a trace: that it was asked is counted, that somebody was there is noted. */
export const TRACES = ['login_session', 'rate_counter', ...DERIVED]

/** What the worker notes beside a message while it sends it, at any time and for nobody's call. */
const DELIVERY = "'{status,attempts,next_attempt_at,sent_at,last_error}'::text[]"

/** One fingerprint per table, over every row. Two equal answers mean that nothing was written in between. */
export async function fingerprints(client: pg.Client): Promise<Record<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and not tablename = any($1) order by 1`,
    [TRACES],
  )
  const selects = tables.map(
    ({ name }) =>
      `select ${pg.escapeLiteral(name)} as name, count(*) || ':' || coalesce(sum(hashtextextended(${name === 'outbox_message' ? `(to_jsonb(t) - ${DELIVERY})::text` : 't::text'}, 0)), 0) as print
       from ${pg.escapeIdentifier(name)} t`,
  )
  const { rows } = await client.query<{ name: string; print: string }>(selects.join(' union all '))
  return Object.fromEntries(rows.map(({ name, print }) => [name, print]))
}
