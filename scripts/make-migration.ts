import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { leaseCluster } from './database/lease'
import { schemaDifference } from './database/schema-difference'
import { MIGRATIONS, readMigrations } from './database/schema-engine'
import { ROOT, TEST_DATA } from './paths'
import { PlainProblem } from './problem.mjs'
import { runMain } from './run-main'

async function writeDifference(): Promise<string | null> {
  mkdirSync(join(ROOT, MIGRATIONS), { recursive: true })
  const cluster = await leaseCluster(TEST_DATA, 'throwaway')
  try {
    return await schemaDifference(cluster.urlOf('postgres'))
  } finally {
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
  if (sql === null) throw new PlainProblem('The schema and the migrations already agree.')
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
