import { readFileSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { PrismaPg } from '@prisma/adapter-pg'
import type pg from 'pg'
import {
  bindMigrationAwareSqlAdapterFactory,
  ColumnTypeEnum,
  type SqlDriverAdapter,
} from '@prisma/driver-adapter-utils'
import * as engine from '@prisma/schema-engine-wasm/schema_engine_bg'
import type { MigrationList, SchemaEngine, SchemasContainer } from '@prisma/schema-engine-wasm'
import { introspectingPool } from './introspecting-pool'

export const MIGRATIONS = 'prisma/migrations'
const SCHEMA = 'prisma/schema'

let loaded: Promise<void> | null = null

/** Loads Prisma's schema engine as WebAssembly: the same engine as the CLI's, without the download. */
async function load(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg')
  const { instance } = await WebAssembly.instantiate(readFileSync(file.replace(/\.js$/, '.wasm')), {
    './schema_engine_bg.js': engine as unknown as WebAssembly.ModuleImports,
  })
  engine.__wbg_set_wasm(instance.exports)
  const start = instance.exports.__wbindgen_start as () => void
  start()
}

/**
 * Opens the engine on one database; use it inside `work`, everything is closed afterwards. `shadowUrl` is an empty
 * database in which it may replay migrations (the adapter's own way of making one drops it while connected).
 */
export async function withSchemaEngine<T>(
  url: string,
  work: (engine: SchemaEngine) => Promise<T>,
  shadowUrl = url,
): Promise<T> {
  loaded ??= load()
  await loaded
  const pools = { main: introspectingPool(url), shadow: introspectingPool(shadowUrl) }
  const main = new PrismaPg(pools.main)
  const shadow = new PrismaPg(pools.shadow)
  const adapter = bindMigrationAwareSqlAdapterFactory({
    provider: main.provider,
    adapterName: main.adapterName,
    connect: async () => forTheEngine(await main.connect(), pools.main),
    connectToShadowDb: async () => forTheEngine(await shadow.connect(), pools.shadow),
  })
  const opened = await engine.SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter)
  try {
    return await work(opened)
  } finally {
    opened.free()
    await Promise.all([pools.main.end(), pools.shadow.end()])
  }
}

/** Columns of the catalogue that the schema engine reads as one character; the adapter calls every text a text. */
const ONE_CHARACTER = ['constraint_type']

/**
 * The adapter as the schema engine needs it. It cuts a script at every semicolon, which ends a function's body in its
 * first line, while PostgreSQL itself reads a whole script: so it is sent as it is. And it tells the engine's
 * one-character columns from text.
 */
function forTheEngine(adapter: SqlDriverAdapter, pool: pg.Pool): SqlDriverAdapter {
  const queryRaw = adapter.queryRaw.bind(adapter)
  adapter.executeScript = async (script) => void (await pool.query(script))
  adapter.queryRaw = async (query) => {
    const result = await queryRaw(query)
    const columnTypes = result.columnTypes.map((type, index) =>
      ONE_CHARACTER.includes(result.columnNames[index] ?? '') ? ColumnTypeEnum.Character : type,
    )
    return { ...result, columnTypes }
  }
  return adapter
}

/** Every migration of the repository, oldest first, as the engine wants to be told of them. */
export function readMigrations(root: string): MigrationList {
  const baseDir = join(root, MIGRATIONS)
  const folders = readdirSync(baseDir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
  return {
    baseDir,
    lockfile: { path: 'migration_lock.toml', content: 'provider = "postgresql"\n' },
    shadowDbInitScript: '',
    migrationDirectories: folders.map((path) => ({
      path,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok', value: readFileSync(join(baseDir, path, 'migration.sql'), 'utf8') },
      },
    })),
  }
}

/** The Prisma schema, one file per slice. */
export function readSchema(root: string): SchemasContainer {
  const folder = join(root, SCHEMA)
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => ({ path: join(folder, name), content: readFileSync(join(folder, name), 'utf8') }))
  return { files }
}

export const NO_FILTER = { externalTables: [], externalEnums: [] }
