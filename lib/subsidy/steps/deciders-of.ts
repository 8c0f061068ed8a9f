import { listDeciders } from '@/lib/application/steps/list-deciders'
import type { Tx } from '@/lib/platform/transaction'

type Decided = { readonly applicationId: string | null; readonly openingSignedById: string | null }

/** Accounts that signed the case, or the opening award, behind any of these lines: they have no hand in paying them. */
export async function decidersOf(tx: Tx, countyCode: string, lines: readonly Decided[]): Promise<Set<string>> {
  const cases = new Set(lines.flatMap(({ applicationId }) => applicationId ?? []))
  const pairs = await listDeciders(tx, countyCode, [...cases])
  const signers = lines.flatMap(({ openingSignedById }) => openingSignedById ?? [])
  return new Set([...pairs.map(({ accountId }) => accountId), ...signers])
}
