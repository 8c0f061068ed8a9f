import { dropDatabase, hasDatabase, renameDatabase, withClient } from '../database/sql'
import { cloneTemplate } from '../database/template'

/** The database that tests copy, on the copy's own server. */
export type Template = { readonly urlOf: (database: string) => string; readonly name: string }

const wholeOf = (name: string): string => name.replace(/^seeded/, 'whole')

/** Puts the template back as it was made, also after a run that was cut off. */
export async function putBack({ urlOf, name }: Template): Promise<void> {
  const admin = urlOf('postgres')
  if (!(await hasDatabase(admin, wholeOf(name)))) return
  await dropDatabase(admin, name)
  await renameDatabase(admin, wholeOf(name), name)
}

/** Takes a guard of the database away by a statement, in what the tests will copy. */
export async function takeAwayBySql(template: Template, statement: string): Promise<void> {
  const { urlOf, name } = template
  const admin = urlOf('postgres')
  await renameDatabase(admin, name, wholeOf(name))
  await cloneTemplate(admin, wholeOf(name), name)
  await withClient(urlOf(name), (client) => client.query(statement))
}

/** The one template of this server that is as new as its sources. */
export async function findTemplate(urlOf: Template['urlOf']): Promise<Template | null> {
  const found = await withClient(urlOf('postgres'), (client) =>
    client.query<{ name: string }>(
      `select regexp_replace(datname, '^whole', 'seeded') as name from pg_database
        where datname ~ '^(seeded|whole)-' order by oid desc limit 1`,
    ),
  )
  const name = found.rows[0]?.name
  return name === undefined ? null : { urlOf, name }
}
