import type { Tx } from '@/lib/platform/transaction'
import { findEnterprisesByUsccs } from '../repository/enterprises'
import { findManyEnterprises } from '../repository/many-enterprises'

/** Ids and names of the enterprises of these credit codes, by code: for rows that name an employer. */
export async function findEnterprisesByUscc(
  tx: Tx,
  countyCode: string,
  usccs: readonly string[],
): Promise<Map<string, { id: string; name: string }>> {
  const found = await findEnterprisesByUsccs(tx, countyCode, usccs)
  return new Map(found.map(({ uscc, id, name }) => [uscc, { id, name }]))
}

/** Names of the enterprises of these ids. */
export async function findEnterpriseNames(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await findManyEnterprises(tx, countyCode, { ids })
  return new Map(found.map(({ enterprise: { id, name } }) => [id, name]))
}
