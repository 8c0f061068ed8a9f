import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { ROOT } from '../paths'
import { NO_FILTER, readMigrations, readSchema, withSchemaEngine } from './schema-engine'
import { dropDatabase, ensureDatabase, withDatabase } from './sql'

/** The SQL that leads from the migrations, replayed in a database made for it, to prisma/schema; null when they agree. */
export async function schemaDifference(adminUrl: string): Promise<string | null> {
  const shadow = `shadow_${process.pid}`
  try {
    await ensureDatabase(adminUrl, shadow)
    const sql = await withSchemaEngine(adminUrl, readDifference, withDatabase(adminUrl, shadow))
    return sql.includes('This is an empty migration') ? null : sql
  } finally {
    await dropDatabase(adminUrl, shadow)
  }
}

async function readDifference(engine: SchemaEngine): Promise<string> {
  const result = await engine.diff({
    from: { tag: 'migrations', ...readMigrations(ROOT) },
    to: { tag: 'schemaDatamodel', ...readSchema(ROOT) },
    script: true,
    exitCode: null,
    filters: NO_FILTER,
  })
  return result.stdout ?? ''
}
