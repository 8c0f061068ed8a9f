import { appUrlOf, grantToApp, readAppendOnlyTables } from './app-role'
import { installQueue } from './queue-schema'
import { DUE_WORK_QUEUE } from './queues'
import { NO_FILTER, readMigrations, withSchemaEngine } from './schema-engine'
import { PlainProblem } from '../problem.mjs'

async function applyMigrations(root: string, ownerUrl: string): Promise<string[]> {
  const migrationsList = readMigrations(root)
  return withSchemaEngine(ownerUrl, async (engine) => {
    const state = await engine.diagnoseMigrationHistory({
      migrationsList,
      optInToShadowDatabase: false,
      filters: NO_FILTER,
    })
    if (state.editedMigrationNames.length > 0) {
      throw new PlainProblem(
        `Migrations already applied were changed afterwards: ${state.editedMigrationNames.join(', ')}`,
      )
    }
    const done = await engine.applyMigrations({ migrationsList, filters: NO_FILTER })
    return done.appliedMigrationNames
  })
}

/**
 * Brings a database up to date: migrations in order (recorded in `_prisma_migrations`, as `prisma migrate deploy`
 * does), the queue's tables, the application's role and rights. Safe to repeat.
 *
 * @returns the names of the migrations applied now
 */
export async function migrate(root: string, ownerUrl: string, givenAppUrl?: string): Promise<string[]> {
  const applied = await applyMigrations(root, ownerUrl)
  await installQueue(ownerUrl, DUE_WORK_QUEUE)
  await grantToApp(ownerUrl, appUrlOf(ownerUrl, givenAppUrl), readAppendOnlyTables(root))
  return applied
}
