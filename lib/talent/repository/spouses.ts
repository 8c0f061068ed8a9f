import type { Tx } from '@/lib/platform/transaction'

/** By talent the member of the register she is married to: of marriages without an end the one that began last. */
export async function findSpousesOf(
  tx: Tx,
  countyCode: string,
  talentIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.householdMember.findMany({
    where: { countyCode, talentId: { in: [...talentIds] }, relation: 'spouse', validTo: null },
    orderBy: { validFrom: 'asc' },
    select: { talentId: true, memberTalentId: true },
  })
  const latest = new Map(rows.map(({ talentId, memberTalentId }) => [talentId, memberTalentId]))
  return new Map([...latest].flatMap(([id, spouse]) => (spouse === null ? [] : [[id, spouse] as const])))
}
