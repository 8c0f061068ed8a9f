import type { Tx } from '@/lib/platform/transaction'

/** Those of the codes that no unit of the county bears, each once, in the order given. */
export async function unitsNotSetUp(tx: Tx, countyCode: string, codes: readonly string[]): Promise<string[]> {
  const named = [...new Set(codes)]
  const rows = await tx.unit.findMany({ where: { countyCode, code: { in: named } }, select: { code: true } })
  const known = new Set(rows.map(({ code }) => code))
  return named.filter((code) => !known.has(code))
}
