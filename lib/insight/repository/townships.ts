import type { Tx } from '@/lib/platform/transaction'

export type Township = { code: string; name: string; row: number; column: number }

/** The county's townships with their place on the tile map, in its order. */
export async function findTownships(tx: Tx, countyCode: string): Promise<Township[]> {
  const units = await tx.unit.findMany({
    where: { countyCode, kind: 'township' },
    orderBy: [{ sort: 'asc' }, { code: 'asc' }],
  })
  return units.map((unit, index) => ({
    code: unit.code,
    name: unit.shortName,
    row: unit.gridRow ?? Math.floor(index / 5) + 1,
    column: unit.gridColumn ?? (index % 5) + 1,
  }))
}
