import type { Tx } from '@/lib/platform/transaction'

/** Every enterprise of the same controller (同一实际控制人), the given one included. */
export async function findSisterEnterprises(tx: Tx, countyCode: string, controllerKey: string): Promise<string[]> {
  const rows = await tx.enterprise.findMany({
    where: { countyCode, controllerKey, mergedIntoId: null },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}

/** Takes the locks under which shared ceilings are reckoned, in one order for everybody; held until commit. */
export async function lockAll(tx: Tx, keys: readonly string[]): Promise<void> {
  for (const key of [...new Set(keys)].sort()) {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`
  }
}
