import type pg from 'pg'

type Index = { readonly name: string; readonly definition: string }

/** Indexes that enforce nothing: unique ones stay, they are what refuses a second of the same person. */
const PLAIN_INDEXES = `
  select index_class.relname as name, pg_get_indexdef(pg_index.indexrelid) as definition
    from pg_index
    join pg_class index_class on index_class.oid = pg_index.indexrelid
    join pg_class table_class on table_class.oid = pg_index.indrelid
   where table_class.relname = any($1) and table_class.relnamespace = 'public'::regnamespace
     and not pg_index.indisunique
   order by 1`

/**
 * Does `work` without the plain indexes of these tables and makes them again, which for a million rows takes a fraction of
 * the time of keeping them up. Inside the caller's transaction: nobody ever sees the tables without them.
 */
export async function withoutIndexes(
  client: pg.Client,
  tables: readonly string[],
  work: () => Promise<void>,
): Promise<void> {
  const { rows } = await client.query<Index>(PLAIN_INDEXES, [tables])
  for (const { name } of rows) await client.query(`drop index "${name}"`)
  await work()
  for (const { definition } of rows) await client.query(definition)
}
