import type { Tx } from '@/lib/platform/transaction'
import type { Confirmation } from '../model'
import { findLatest } from '../repository/requests'

/** Where what was asked for under a key stands: waiting, said yes to and still good, or neither. */
export type Standing = { readonly waits: boolean; readonly confirmation: Confirmation | null }

/** By key; a yes is good until the request's week is over. */
export async function findConfirmations(
  tx: Tx,
  countyCode: string,
  keys: readonly string[],
  now: Date,
): Promise<Map<string, Standing>> {
  const found = keys.length === 0 ? [] : await findLatest(tx, countyCode, keys)
  return new Map(
    found
      .filter(({ expiresAt }) => expiresAt > now)
      .map(({ key, id, status, askedByName, answeredByName, answeredAt }) => {
        const isConfirmed = status === 'confirmed' && answeredByName !== null && answeredAt !== null
        const confirmation = isConfirmed ? { requestId: id, askedByName, answeredByName, answeredAt } : null
        return [key, { waits: status === 'open', confirmation }] as const
      }),
  )
}
