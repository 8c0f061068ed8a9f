import type { Tx } from '@/lib/platform/transaction'

/** Those of the codes that no unit of the county bears, each once, in the order given. */
export async function unitsNotSetUp(tx: Tx, countyCode: string, codes: readonly string[]): Promise<string[]> {
  const named = [...new Set(codes)]
  const rows = await tx.unit.findMany({ where: { countyCode, code: { in: named } }, select: { code: true } })
  const known = new Set(rows.map(({ code }) => code))
  return named.filter((code) => !known.has(code))
}

/** The county's units by name, in the order of their codes. */
export const findUnitNames = (tx: Tx, countyCode: string): Promise<{ code: string; name: string }[]> =>
  tx.unit.findMany({ where: { countyCode }, select: { code: true, name: true }, orderBy: { code: 'asc' } })
