import type { Tx } from '@/lib/platform/transaction'

/** Short names of units by code. */
export async function findUnitNames(
  tx: Tx,
  countyCode: string,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.unit.findMany({
    where: { countyCode, code: { in: [...codes] } },
    select: { code: true, shortName: true },
  })
  return new Map(rows.map((row) => [row.code, row.shortName]))
}
