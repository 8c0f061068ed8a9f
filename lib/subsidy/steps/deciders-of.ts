import { listDeciders } from '@/lib/application/steps/list-deciders'
import type { Tx } from '@/lib/platform/transaction'

/** Accounts that signed any of these cases: they have no hand in paying them. */
export async function decidersOf(tx: Tx, countyCode: string, applicationIds: readonly string[]): Promise<Set<string>> {
  const pairs = await listDeciders(tx, countyCode, [...new Set(applicationIds)])
  return new Set(pairs.map(({ accountId }) => accountId))
}
