import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from '@/generated/prisma/client'
import { env } from './env'
import { keptName } from './kept-statement'
import { logInfo } from './log'
import { TurnTakingClient } from './turn-taking-client'

const slot = globalThis as unknown as { jucaiPrisma?: PrismaClient }

function connect(): PrismaClient {
  const adapter = new PrismaPg(
    {
      connectionString: env().APP_DATABASE_URL,
      max: Number(env().JUCAI_POOL_SIZE),
      connectionTimeoutMillis: 20_000,
      idle_in_transaction_session_timeout: 60_000,
      application_name: 'jucai',
      Client: TurnTakingClient,
    },
    // Without a listener an idle connection cut by the server would end the process.
    {
      onPoolError: (error) => logInfo('idle database connection lost', { reason: error.message }),
      statementNameGenerator: keptName,
    },
  )
  return new PrismaClient({ adapter })
}

/** The one client of this process, as the role jucai_app. Made at the first use, so that a build needs no database. */
export const prisma = new Proxy({} as PrismaClient, {
  get: (_target, name) => Reflect.get((slot.jucaiPrisma ??= connect()), name) as unknown,
})

/** Ends the pool; for the worker's and the tests' clean stop. */
export async function disconnectPrisma(): Promise<void> {
  await slot.jucaiPrisma?.$disconnect()
  delete slot.jucaiPrisma
}
