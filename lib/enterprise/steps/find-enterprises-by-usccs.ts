import type { Tx } from '@/lib/platform/transaction'
import * as enterprises from '../repository/enterprises'

export type IdentifiedEnterprise = { readonly id: string; readonly name: string; readonly townshipCode: string }

/** The enterprises of these credit codes, by the code. */
export async function findEnterprisesByUsccs(
  tx: Tx,
  countyCode: string,
  usccs: readonly string[],
): Promise<Map<string, IdentifiedEnterprise>> {
  const found = await enterprises.findEnterprisesByUsccs(tx, countyCode, [...new Set(usccs)])
  return new Map(found.map(({ uscc, ...enterprise }) => [uscc, enterprise]))
}
