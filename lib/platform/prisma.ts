import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/generated/prisma/client'
import { env } from './env'
import { keptName } from './kept-statement'
import { logInfo } from './log'
import { measure } from './metrics'
import { ReachingPool } from './reaching-pool'
import { withoutBatches } from './without-batches'

/** `reading` is the same client, as queries outside a transaction use it. */
type Clients = { readonly whole: PrismaClient; readonly reading: PrismaClient }
const slot = globalThis as unknown as { jucaiPrisma?: Clients }

/** How much longer than the server the client waits: a server that hangs does not even say that time is up. */
const GRACE_MS = 2_000

/**
 * Where a person waits, no statement takes longer than JUCAI_STATEMENT_SECONDS, and nobody waits longer than half of it for a
 * connection or for a row that others hold. The worker's work on thousands of rows has no such limit.
 */
function limits(): object {
  const limit = Number(env().JUCAI_STATEMENT_SECONDS) * 1000
  if (limit === 0) return { connectionTimeoutMillis: 20_000 }
  const half = limit / 2
  return {
    connectionTimeoutMillis: half,
    statement_timeout: limit,
    lock_timeout: half,
    query_timeout: limit + GRACE_MS,
  }
}

function connect(): Clients {
  const pool = new ReachingPool({
    connectionString: env().APP_DATABASE_URL,
    max: Number(env().JUCAI_POOL_SIZE),
    idle_in_transaction_session_timeout: 60_000,
    keepAlive: true,
    application_name: 'jucai',
    ...limits(),
  })
  measure('jucai_database_connections', 'Connections to the database', () => pool.totalCount)
  measure('jucai_database_waiting', 'Statements that wait for a connection', () => pool.waitingCount)
  const adapter = new PrismaPg(
    pool,
    // Without a listener an idle connection cut by the server would end the process.
    {
      onPoolError: (error) => logInfo('idle database connection lost', { reason: error.message }),
      statementNameGenerator: keptName,
      disposeExternalPool: true,
    },
  )
  const whole = new PrismaClient({ adapter })
  return { whole, reading: withoutBatches(whole) }
}

const clients = (): Clients => (slot.jucaiPrisma ??= connect())

/** The one client of this process, as the role jucai_app. Made at the first use, so that a build needs no database. */
export const prisma = new Proxy({} as PrismaClient, {
  get: (_target, name) => {
    const { whole, reading } = clients()
    return name === '$transaction' ? whole.$transaction.bind(whole) : (Reflect.get(reading, name) as unknown)
  },
})

/** Ends the pool; for the worker's and the tests' clean stop. */
export async function disconnectPrisma(): Promise<void> {
  await slot.jucaiPrisma?.whole.$disconnect()
  delete slot.jucaiPrisma
}
