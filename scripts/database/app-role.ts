import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { PlainProblem } from '../problem.mjs'
import { ensureCountyRole, givePolicies } from './county-role'
import { withClient } from './sql'

const APP_ROLE = 'jucai_app'
const INSUFFICIENT_PRIVILEGE = '42501'
/** Where pg-boss keeps its queue: made by the owner, so that the application needs no right to create anything. */
export const QUEUE_SCHEMA = 'pgboss'

/**
 * How web and worker connect: APP_DATABASE_URL when it is given (servers on which roles cannot be created), else
 * `jucai_app` with a password derived from the owner's, so that nothing more has to be kept.
 */
export function appUrlOf(ownerUrl: string, given: string | undefined): string {
  if (given) return given
  const url = new URL(ownerUrl)
  url.password = createHmac('sha256', decodeURIComponent(url.password)).update(APP_ROLE).digest('base64url')
  url.username = APP_ROLE
  return url.toString()
}

/** Tables of which rows are only ever added: the record, the ledger, the histories. */
export function readAppendOnlyTables(root: string): string[] {
  const parsed = JSON.parse(readFileSync(join(root, 'prisma/append-only.json'), 'utf8')) as { tables: string[] }
  return parsed.tables
}

type RoleRow = { is_too_strong: boolean }

const FIND_ROLE =
  'select rolsuper or rolbypassrls or rolcreatedb or rolcreaterole as is_too_strong from pg_roles where rolname = $1'

/** A new role may log in and nothing more; one that is there and may do more is refused, not mended behind its back. */
async function ensureRole(client: pg.Client, role: string, password: string): Promise<void> {
  const found = await client.query<RoleRow>(FIND_ROLE, [role])
  if (found.rows[0]?.is_too_strong) {
    throw new PlainProblem(
      `The role ${role} may do more than the application is allowed: take its attributes away, or drop it.`,
    )
  }
  const verb = found.rowCount === 0 ? 'create' : 'alter'
  const sql = `${verb} role ${pg.escapeIdentifier(role)} login password ${pg.escapeLiteral(password)}`
  await client.query(sql).catch((error: pg.DatabaseError) => {
    if (error.code !== INSUFFICIENT_PRIVILEGE) throw error
    throw new PlainProblem(
      `The owner in DATABASE_URL may not ${verb} the role ${role}. Give it CREATEROLE, or make a login yourself and set ` +
        'APP_DATABASE_URL to its address (docs/runbook.md).',
    )
  })
}

/** Rows yes, definitions no; nothing is ever changed or removed in the append-only tables. */
function grantsFor(roles: readonly string[], database: string, appendOnly: readonly string[]): string[] {
  const app = roles.map((role) => pg.escapeIdentifier(role)).join(', ')
  const tables = appendOnly.map((table) => pg.escapeIdentifier(table)).join(', ')
  return [
    `revoke create, temporary on database ${pg.escapeIdentifier(database)} from public`,
    `grant connect on database ${pg.escapeIdentifier(database)} to ${app}`,
    `revoke create on schema public from public`,
    `grant usage on schema public to ${app}`,
    `grant select, insert, update, delete on all tables in schema public to ${app}`,
    `grant usage, select on all sequences in schema public to ${app}`,
    `revoke all on table _prisma_migrations from ${app}`,
    ...(tables === '' ? [] : [`revoke update, delete, truncate on table ${tables} from ${app}`]),
    `grant usage on schema ${QUEUE_SCHEMA} to ${app}`,
    `grant select, insert, update, delete on all tables in schema ${QUEUE_SCHEMA} to ${app}`,
    `grant usage, select on all sequences in schema ${QUEUE_SCHEMA} to ${app}`,
    `grant execute on all functions in schema ${QUEUE_SCHEMA} to ${app}`,
  ]
}

/** Makes the application's role and gives it its rights on this database. Repeating it changes nothing. */
export async function grantToApp(ownerUrl: string, appUrl: string, appendOnly: readonly string[]): Promise<void> {
  const app = new URL(appUrl)
  const role = decodeURIComponent(app.username)
  await withClient(ownerUrl, async (client) => {
    await client.query('begin')
    // Databases share their roles: two that are prepared at once must not both alter one role.
    await client.query("select pg_advisory_xact_lock(hashtext('jucai_app'))")
    if (role === APP_ROLE) await ensureRole(client, role, decodeURIComponent(app.password))
    const county = await ensureCountyRole(client, role)
    const grants = grantsFor([role, county], new URL(ownerUrl).pathname.slice(1), appendOnly)
    for (const grant of grants) await client.query(grant)
    await givePolicies(client, role, county)
    await client.query('commit')
  })
}
