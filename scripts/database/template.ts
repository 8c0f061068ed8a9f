import pg from 'pg'
import { makeCounty, type Filling } from '../start/county-database'
import { hashSources } from '../start/build'
import { hasDatabase, withClient } from './sql'

/** What the seeded county is made of. */
const SOURCES = ['prisma/migrations', 'prisma/seed']
const FILES = ['prisma/append-only.json']
/** Whose commands filled it: a change of them alone does not make it anew, but it is no longer what they would make. */
const COMMANDS = 'lib'
type Size = Filling['size']
const PREFIXES: Record<Size, string> = { small: 'seeded-', full: 'seeded_full-' }

/** The two newest stay: somebody else may be copying the one before ours. */
const OUTDATED = 'select datname from pg_database where starts_with(datname, $1) order by oid desc offset 2'

async function dropOutdated(client: pg.Client, prefix: string): Promise<void> {
  const found = await client.query<{ datname: string }>(OUTDATED, [prefix])
  for (const { datname } of found.rows) {
    await client.query(`drop database if exists ${pg.escapeIdentifier(datname)} with (force)`)
  }
}

/**
 * The seeded database every test starts from: made once for these migrations and this seed, then only copied. Answers
 * with its name. Others who ask meanwhile wait.
 */
export async function ensureTemplate(
  urlOf: (database: string) => string,
  environment: NodeJS.ProcessEnv,
  size: Size = 'small',
): Promise<string> {
  const name = PREFIXES[size] + hashSources(SOURCES, FILES).slice(0, 16)
  await withClient(urlOf('postgres'), async (client) => {
    await client.query("select pg_advisory_lock(hashtext('jucai template'))")
    if (await hasDatabase(urlOf('postgres'), name)) return
    await makeCounty(urlOf, name, { size }, environment)
    const filledBy = pg.escapeLiteral(hashSources([...SOURCES, COMMANDS], FILES))
    await client.query(`comment on database ${pg.escapeIdentifier(name)} is ${filledBy}`)
    await dropOutdated(client, PREFIXES[size])
  })
  return name
}

/** Whether the commands as they are now filled the template: filling once more would say the same. */
export async function isFilledByTheseCommands(adminUrl: string, template: string): Promise<boolean> {
  const found = await withClient(adminUrl, (client) =>
    client.query<{ said: string | null }>(
      "select shobj_description(oid, 'pg_database') as said from pg_database where datname = $1",
      [template],
    ),
  )
  return found.rows[0]?.said === hashSources([...SOURCES, COMMANDS], FILES)
}

/** Copies the template under a new name. Takes a fraction of a second. */
export async function cloneTemplate(adminUrl: string, template: string, name: string): Promise<void> {
  const [from, to] = [pg.escapeIdentifier(template), pg.escapeIdentifier(name)]
  await withClient(adminUrl, async (client) => {
    await client.query(`create database ${to} template ${from} strategy file_copy`)
    await client.query(`revoke create, temporary on database ${to} from public`)
  })
}
