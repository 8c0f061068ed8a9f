import { timingSafeEqual } from 'node:crypto'
import type { Phone } from '@/lib/kernel/phone'
import { refused, type Failure } from '@/lib/kernel/failure'
import { ok } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { CodePurpose } from '../model'
import { claimGuess, codeHashOf, markCodeUsed } from '../repository/one-time-codes'
import { phoneBlindOf } from '../repository/phone-columns'

/** Says no more than it must: wrong, spent, expired, never sent and never known all read the same. */
export const WRONG_CODE: Failure = refused('wrongCode', '验证码不正确或已过期。请核对后重填，或重新获取验证码。')

type Guess = { countyCode: string; purpose: CodePurpose; phone: Phone; code: string }

/**
 * Looks at a typed code and answers with its id when it is right, else null. Call it *before* the command's own
 * transaction: the guess is counted in one of its own, since a command that refuses rolls back, and a guess that is not
 * counted may be repeated for ever. Then use the code up inside with useOneTimeCode.
 */
export const tryOneTimeCode = ({ phone, ...guess }: Guess): Promise<string | null> =>
  tryCodeOf({ ...guess, phoneBlind: phoneBlindOf(phone) })

/** As tryOneTimeCode, for a phone known by its digest. */
export async function tryCodeOf(guess: Omit<Guess, 'phone'> & { phoneBlind: string }): Promise<string | null> {
  const claimed = await inTransaction(async (tx) => ok(await claimGuess(tx, { ...guess, now: wallNow() })))
  if (!claimed.ok || !claimed.value) return null
  const { id, codeHash } = claimed.value
  return timingSafeEqual(Buffer.from(codeHashOf(id, guess.code)), Buffer.from(codeHash)) ? id : null
}

/** Uses a right code up, in the command's transaction; false when it was used before. One code, one deed. */
export const useOneTimeCode = (tx: Tx, countyCode: string, codeId: string): Promise<boolean> =>
  markCodeUsed(tx, countyCode, codeId, wallNow())
