import { findLoggedInTalents } from '@/lib/account/steps/remove-subject-accounts'
import type { Tx } from '@/lib/platform/transaction'
import { findAtVersion, findRowsHangingOnTalents } from '../repository/many-talents'

/** A talent as an entry left her: new or not, with how many records of its own, at which version. */
type Left = {
  readonly id: string
  readonly isNew: boolean
  readonly records: number
  readonly version: number | null
}

/** Those who are exactly as the entry left them; of the new ones, those with no login used and nothing else hanging on them. */
export async function findUntouchedTalents(
  tx: Tx,
  countyCode: string,
  subjects: readonly Left[],
): Promise<Set<string>> {
  const untouched = new Set(await findAtVersion(tx, countyCode, subjects))
  const fresh = subjects.filter(({ id, isNew }) => isNew && untouched.has(id))
  const ids = fresh.map(({ id }) => id)
  const loggedIn = await findLoggedInTalents(tx, countyCode, ids)
  const hanging = new Map<string, number>()
  for (const { id, number } of await findRowsHangingOnTalents(tx, countyCode, ids))
    hanging.set(id, (hanging.get(id) ?? 0) + Number(number))
  for (const { id, records } of fresh) if (loggedIn.has(id) || (hanging.get(id) ?? 0) !== records) untouched.delete(id)
  return untouched
}
