import pg from 'pg'
import { appUrlOf } from '../../scripts/database/app-role'
import { server } from '../e2e/support/server'
import type { Random } from '../fault/random'

/** A row that somebody may have nothing to do with. */
export type ForeignRow = { readonly id: string; readonly version: string | null }

/** Rows of one account alone, which no fence of the database stands around. */
const PERSONAL: Readonly<Record<string, string>> = {
  login_session: 'account_id',
  saved_view: 'account_id',
  inbox_message: 'account_id',
  offer_opt_out: 'account_id',
}

/** Rows of one department alone. */
const DEPARTMENTAL: Readonly<Record<string, string>> = {
  comparison_list: 'department_code',
  fact_verification: 'department_code',
}

export const ID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

const quoted = (name: string): string => pg.escapeIdentifier(name)

/** In which table each of the ids is the row's own. */
export async function tablesOfIds(client: pg.Client, ids: readonly string[]): Promise<Map<string, string>> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'id' and data_type = 'uuid' order by 1`,
  )
  const selects = tables.map(
    ({ name }) => `select ${pg.escapeLiteral(name)} as name, id::text from ${quoted(name)} where id = any($1)`,
  )
  const { rows } = await client.query<{ name: string; id: string }>(selects.join(' union all '), [ids])
  return new Map(rows.map(({ name, id }) => [id, name]))
}

type Reach = { county: string; account: string; talent: string; enterprise: string; places: string; department: string }

/** What the account is let see by the fence of the database; null for whoever may see the whole county. */
async function reachOf(client: pg.Client, account: string): Promise<Reach & { isCounty: boolean }> {
  const { rows } = await client.query<Reach & { isCounty: boolean }>(
    `with held as (
       select unit_code from role_assignment where account_id = $1
       union select unit_code from delegation where deputy_id = $1 and ended_at is null)
     select a.county_code as county, a.id::text as account,
       case when a.kind = 'talent' then a.subject_id::text else '' end as talent,
       case when a.kind = 'enterprise' then a.subject_id::text else '' end as enterprise,
       coalesce((select string_agg(u.code, ',') from held join unit u on u.code = held.unit_code
         where u.kind in ('township', 'village')), '') as places,
       coalesce((select min(u.code) from held join unit u on u.code = held.unit_code where u.kind = 'department'), '') as department,
       exists (select from held join unit u on u.code = held.unit_code where u.kind in ('county', 'department')) as "isCounty"
     from account a where a.id = $1`,
    [account],
  )
  if (rows[0] === undefined) throw new Error('no such account')
  return rows[0]
}

/** What is nobody's business but its own: by table, the rows that one person has nothing to do with. */
export type Foreign = {
  readonly rowsOf: (table: string, most: number) => Promise<readonly ForeignRow[]>
  readonly end: () => Promise<void>
}

/**
 * The rows that the account has nothing to do with: those that the database's own fence hides from it, those of another
 * person's desk, and those of another department. The fence is wider than what may be seen in places, so no row of theirs
 * is among these.
 */
export async function foreignTo(client: pg.Client, account: string, random: Random): Promise<Foreign> {
  const reach = await reachOf(client, account)
  const seen = new pg.Client({ connectionString: appUrlOf(server().ownerUrl, undefined) })
  await seen.connect()
  const settings = ['county', 'account', 'talent', 'enterprise', 'places'] as const
  for (const name of settings) await seen.query(`select set_config($1, $2, false)`, [`jucai.${name}`, reach[name]])
  const { rows: fences } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace`,
  )
  const isFenced = new Set(reach.isCounty ? [] : fences.map(({ name }) => name))
  const known = new Map<string, readonly ForeignRow[]>()

  const find = async (table: string): Promise<readonly ForeignRow[]> => {
    const [personal, departmental] = [PERSONAL[table], DEPARTMENTAL[table]]
    const all = async (where = 'true', values: unknown[] = []): Promise<ForeignRow[]> => {
      const sql = `select id::text, to_jsonb(t) ->> 'version' as version from ${quoted(table)} t where ${where} order by id`
      return (await client.query<ForeignRow>(sql, values)).rows
    }
    if (isFenced.has(table)) {
      const { rows } = await seen.query<{ id: string }>(`select id::text from ${quoted(table)}`)
      const own = new Set(rows.map(({ id }) => id))
      return (await all()).filter(({ id }) => !own.has(id))
    }
    if (personal !== undefined) return all(`${quoted(personal)} <> $1`, [account])
    if (departmental !== undefined && reach.department !== '')
      return all(`${quoted(departmental)} <> $1`, [reach.department])
    return []
  }
  const rowsOf = async (table: string, most: number): Promise<readonly ForeignRow[]> => {
    const rows = known.get(table) ?? random.shuffled(await find(table))
    known.set(table, rows)
    return rows.slice(0, most)
  }
  return { rowsOf, end: () => seen.end() }
}
