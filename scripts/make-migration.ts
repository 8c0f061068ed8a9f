import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { SchemaEngine } from '@prisma/schema-engine-wasm'
import { leaseCluster } from './database/lease'
import { MIGRATIONS, NO_FILTER, readMigrations, readSchema, withSchemaEngine } from './database/schema-engine'
import { dropDatabase, ensureDatabase } from './database/sql'
import { ROOT, TEST_DATA } from './paths'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'

async function differenceInSql(adminUrl: string, shadowUrl: string): Promise<string> {
  const readDifference = async (engine: SchemaEngine) => {
    const result = await engine.diff({
      from: { tag: 'migrations', ...readMigrations(ROOT) },
      to: { tag: 'schemaDatamodel', ...readSchema(ROOT) },
      script: true,
      exitCode: null,
      filters: NO_FILTER,
    })
    return result.stdout ?? ''
  }
  return withSchemaEngine(adminUrl, readDifference, shadowUrl)
}

/** The SQL that leads from the migrations to prisma/schema: the migrations are replayed in a database made for it. */
async function writeDifference(): Promise<string> {
  mkdirSync(join(ROOT, MIGRATIONS), { recursive: true })
  const cluster = await leaseCluster(TEST_DATA, 'throwaway')
  const admin = cluster.urlOf('postgres')
  const shadow = `shadow_${process.pid}`
  try {
    await ensureDatabase(admin, shadow)
    return await differenceInSql(admin, cluster.urlOf(shadow))
  } finally {
    await dropDatabase(admin, shadow)
    await cluster.release()
  }
}

/** `0140_…` is followed by `0150_…`; a name that brings its own number keeps it. */
function folderFor(name: string, present: readonly string[]): string {
  if (/^\d{4}_/.test(name)) return name
  const last = Math.max(90, ...present.map((folder) => Number(folder.slice(0, 4))))
  return `${String(last + 10).padStart(4, '0')}_${name}`
}

/** `npm run make-migration -- <name>` writes prisma/migrations/<number>_<name>/migration.sql; `--print` only prints it. */
async function main(): Promise<void> {
  const [name] = process.argv.slice(2)
  if (!name) throw new PlainProblem('Give the migration a name: npm run make-migration -- add_housing (or --print)')
  const sql = await writeDifference()
  if (sql.includes('This is an empty migration')) throw new PlainProblem('The schema and the migrations already agree.')
  if (name === '--print') {
    process.stdout.write(sql)
    return
  }
  const present = readMigrations(ROOT).migrationDirectories.map((directory) => directory.path)
  const folder = join(ROOT, MIGRATIONS, folderFor(name, present))
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'migration.sql'), sql)
  process.stdout.write(`${folder}/migration.sql\n`)
}

runMain(main)
