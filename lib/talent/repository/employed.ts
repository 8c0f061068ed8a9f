import type { Tx } from '@/lib/platform/transaction'

/** Ids of those with an employment at one of these enterprises, whenever it was. */
export async function findEmployedAt(tx: Tx, countyCode: string, enterpriseIds: readonly string[]): Promise<string[]> {
  const rows = await tx.employment.findMany({
    where: { countyCode, enterpriseId: { in: [...enterpriseIds] } },
    select: { talentId: true },
    distinct: ['talentId'],
  })
  return rows.map(({ talentId }) => talentId)
}
