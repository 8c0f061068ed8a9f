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

type Controlled = { readonly id: string; readonly controllerKey: string | null }

/** These enterprises and every other under the same controllers, each with its controller. */
export async function findControlled(tx: Tx, countyCode: string, ids: readonly string[]): Promise<Controlled[]> {
  const select = { id: true, controllerKey: true } as const
  const own = await tx.enterprise.findMany({
    where: { countyCode, id: { in: [...ids] }, status: { not: 'merged' } },
    select,
  })
  const keys = [...new Set(own.flatMap(({ controllerKey }) => controllerKey ?? []))]
  const sisters = await tx.enterprise.findMany({
    where: { countyCode, controllerKey: { in: keys }, mergedIntoId: null },
    select,
  })
  return [...new Map([...own, ...sisters].map((one) => [one.id, one])).values()]
}
