import { prisma } from './prisma'

const PATIENCE_MS = 2_000

/** Whether the database answers now; waits two seconds at most. Never throws. */
export async function isDatabaseReady(): Promise<boolean> {
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS).unref())
  const answer = prisma.$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
  return Promise.race([answer, late])
}
