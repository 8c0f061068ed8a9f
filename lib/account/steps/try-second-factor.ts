import { refused, type Failure } from '@/lib/kernel/failure'
import { ok } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { matchingStep } from '@/lib/platform/totp'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { useRecoveryCode } from '../repository/recovery-codes'
import { claimCodeGuess, forgetCodeFailures, useStep } from '../repository/second-factors'
import { readRecoveryCode } from '../rules/recovery-code'

/** Wrong, used before and locked read the same. */
export const WRONG_SECOND_FACTOR: Failure = refused(
  'wrongSecondFactor',
  '动态口令不正确或已经用过，请等下一个口令再填。15 分钟内输错 5 次将锁定 30 分钟。',
)

type Place = { countyCode: string; accountId: string }
/** What was typed, to be used up in the command's transaction. */
export type TypedFactor = { readonly step: number } | { readonly recoveryCode: string }

/**
 * Looks at a code. Call it *before* the command's own transaction: the guess is counted and committed first, then looked
 * at. Then use it up inside, with useSecondFactor: only that decides.
 */
export async function trySecondFactor(place: Place, typed: string): Promise<TypedFactor | null> {
  const now = wallNow()
  const claimed = await inTransaction(async (tx) => ok(await claimCodeGuess(tx, place, now)))
  if (!claimed.ok || claimed.value === null) return null
  const step = matchingStep(claimed.value, typed, now)
  if (step !== null) return { step }
  const recoveryCode = readRecoveryCode(typed)
  return recoveryCode === null ? null : { recoveryCode }
}

/** Uses the code up; false when it is none of the account's, or was used before. One code, one deed. */
export async function useSecondFactor(tx: Tx, place: Place, typed: TypedFactor): Promise<boolean> {
  if ('step' in typed) return useStep(tx, place, typed.step)
  const isUsed = await useRecoveryCode(tx, place, { code: typed.recoveryCode, now: wallNow() })
  if (isUsed) await forgetCodeFailures(tx, place.countyCode, place.accountId)
  return isUsed
}
