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

const POLICIES = `
  select c.relname, p.polname, p.polroles = array[r.oid] as is_given from pg_class c
  left join pg_policy p on p.polrelid = c.oid
  left join pg_roles r on r.rolname = case p.polname when 'county' then $2 else $1 end
  where c.relrowsecurity and c.relnamespace = 'public'::regnamespace`

/**
 * Every fenced table lets the county's role through, and shows the login what a policy of its own says. Each is given to
 * its role alone: a policy that is one of several costs planning in every statement, even where another says true. Asked
 * of the database, so that a table fenced later is not forgotten.
 */
export async function givePolicies(client: pg.Client, login: string, county: string): Promise<void> {
  type Row = { relname: string; polname: string | null; is_given: boolean | null }
  const { rows } = await client.query<Row>(POLICIES, [login, county])
  const [app, role] = [pg.escapeIdentifier(login), pg.escapeIdentifier(county)]
  for (const table of new Set(rows.map(({ relname }) => relname))) {
    const name = pg.escapeIdentifier(table)
    const policies = rows.filter(({ relname }) => relname === table)
    const open = policies.find(({ polname }) => polname === 'county')
    if (!open) await client.query(`create policy county on ${name} to ${role} using (true) with check (true)`)
    else if (!open.is_given) await client.query(`alter policy county on ${name} to ${role}`)
    const wanting = policies.filter(({ polname, is_given }) => polname === 'reach' && !is_given)
    if (wanting.length > 0) await client.query(`alter policy reach on ${name} to ${app}`)
  }
}
