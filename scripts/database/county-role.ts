import pg from 'pg'
import { PlainProblem } from '../problem.mjs'

const INSUFFICIENT_PRIVILEGE = '42501'

type Found = { may_take: boolean; has_anyway: boolean; is_too_strong: boolean }

/** `may_take`: the login may put the role on. `has_anyway`: it has its rights without putting it on. */
const FIND = `
  select pg_has_role($1, c.oid, 'member') as may_take, pg_has_role($1, c.oid, 'usage') as has_anyway,
    c.rolsuper or c.rolbypassrls or c.rolcreatedb or c.rolcreaterole or c.rolcanlogin as is_too_strong
  from pg_roles c where c.rolname = $2`

/** Read by lib/platform/reaching-pool.ts in the same way. */
export const countyRoleOf = (login: string): string => `${login}_county`

/**
 * The role whose reads row-level security lets through: nobody logs in as it, the login puts it on for transactions and
 * county-wide work, and has none of its rights before (NOINHERIT). Answers with its name.
 */
export async function ensureCountyRole(client: pg.Client, login: string): Promise<string> {
  const county = countyRoleOf(login)
  const [app, role] = [pg.escapeIdentifier(login), pg.escapeIdentifier(county)]
  const make = [`create role ${role} nologin noinherit`, `alter role ${app} noinherit`, `grant ${role} to ${app}`]
  const find = async () => (await client.query<Found>(FIND, [login, county])).rows[0]
  const found = await find()
  const wanted = found === undefined ? make : isAsItShouldBe(found) ? [] : make.slice(1)
  try {
    for (const statement of wanted) await client.query(statement)
  } catch (error) {
    if ((error as pg.DatabaseError).code !== INSUFFICIENT_PRIVILEGE) throw error
    throw new PlainProblem(`The owner in DATABASE_URL may not do this; let an administrator: ${make.join('; ')}`)
  }
  const made = await find()
  if (made === undefined || !isAsItShouldBe(made)) {
    throw new PlainProblem(`The role ${county} may do more or less than it should: drop it, and start again.`)
  }
  return county
}

const isAsItShouldBe = ({ may_take, has_anyway, is_too_strong }: Found): boolean =>
  may_take && !has_anyway && !is_too_strong

/** Every fenced table lets the role through. Asked of the database, so that a table fenced later is not forgotten. */
const FENCED = `
  select c.relname, exists (select from pg_policy p where p.polrelid = c.oid and p.polname = 'county'
    and p.polroles = array[(select oid from pg_roles where rolname = $1)]) as is_open
  from pg_class c where c.relrowsecurity and c.relnamespace = 'public'::regnamespace order by c.relname`

export async function passRowSecurity(client: pg.Client, county: string): Promise<void> {
  const { rows } = await client.query<{ relname: string; is_open: boolean }>(FENCED, [county])
  for (const { relname } of rows.filter(({ is_open }) => !is_open)) {
    const table = pg.escapeIdentifier(relname)
    await client.query(`drop policy if exists county on ${table}`)
    await client.query(
      `create policy county on ${table} to ${pg.escapeIdentifier(county)} using (true) with check (true)`,
    )
  }
}
