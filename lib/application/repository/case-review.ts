import type { Tx } from '@/lib/platform/transaction'

/** Titles of items by code. */
export async function findItemTitles(
  tx: Tx,
  countyCode: string,
  codes: readonly string[],
): Promise<Map<string, string>> {
  const rows = await tx.policyItem.findMany({
    where: { countyCode, code: { in: [...new Set(codes)] } },
    select: { code: true, title: true },
  })
  return new Map(rows.map((row) => [row.code, row.title]))
}

/** The words of a policy's clauses by their place in the document. */
export async function findClauses(tx: Tx, countyCode: string, policyId: string): Promise<Record<string, string>> {
  const row = await tx.policy.findUnique({
    where: { countyCode_id: { countyCode, id: policyId } },
    select: { clauses: true },
  })
  const clauses = (row?.clauses ?? []) as unknown as readonly { readonly ref: string; readonly text: string }[]
  return Object.fromEntries(clauses.map(({ ref, text }) => [ref, text]))
}
