import { blindIndex } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'

type Place = { countyCode: string; accountId: string }

/** Keyed, and of this account: a code found in a stolen table opens nothing, nor does it for a colleague. */
const hashOf = (accountId: string, code: string): string => blindIndex('account.recovery', `${accountId}:${code}`)

export async function insertRecoveryCodes(tx: Tx, place: Place, codes: readonly string[]): Promise<void> {
  const { countyCode, accountId } = place
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ countyCode, id: newId(), accountId, codeHash: hashOf(accountId, code) })),
  })
}

/** Uses the code up; false when there is none such, or it was used before. */
export async function useRecoveryCode(
  tx: Tx,
  place: Place,
  { code, now }: { code: string; now: Date },
): Promise<boolean> {
  const { countyCode, accountId } = place
  const { count } = await tx.recoveryCode.updateMany({
    where: { countyCode, accountId, codeHash: hashOf(accountId, code), usedAt: null },
    data: { usedAt: now },
  })
  return count === 1
}
