import type { Tx } from '@/lib/platform/transaction'
import { findAtVersion, findRowsHangingOnEnterprises } from '../repository/many-enterprises'

/** An enterprise as an entry left it. */
type Left = { readonly id: string; readonly isNew: boolean; readonly version: number | null }

/** Those that are exactly as the entry left them; of the new ones, those on which nothing hangs. */
export async function findUntouchedEnterprises(
  tx: Tx,
  countyCode: string,
  subjects: readonly Left[],
): Promise<Set<string>> {
  const untouched = new Set(await findAtVersion(tx, countyCode, subjects))
  const fresh = subjects.filter(({ id, isNew }) => isNew && untouched.has(id)).map(({ id }) => id)
  for (const { id } of await findRowsHangingOnEnterprises(tx, countyCode, fresh)) untouched.delete(id)
  return untouched
}
