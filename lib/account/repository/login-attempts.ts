import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { ACCOUNT_PHONE } from '../rules/sealed-purposes'

/**
 * Five failures lock an account for half an hour; fifteen minutes without one forget them. So no fifteen minutes hold
 * more than five guesses (GB/T 22239-2019 8.1.4.1 b; figures of our own).
 */
const FAILURES = 5
const WINDOW_MINUTES = 15
const LOCK_MINUTES = 30

export type Attempt = { readonly id: string; readonly displayName: string; readonly passwordHash: string }

/**
 * Counts a guess as failed before it is looked at, in one statement: of fifty at once five find the door open. The fifth
 * locks it, and opens it again only if it was right. Null for a name that is unknown, locked or disabled.
 */
export async function claimAttempt(tx: Tx, countyCode: string, userName: string, now: Date): Promise<Attempt | null> {
  const windowStart = new Date(now.getTime() - WINDOW_MINUTES * 60_000)
  const lockEnd = new Date(now.getTime() + LOCK_MINUTES * 60_000)
  const rows = await tx.$queryRaw<Attempt[]>`
    UPDATE account SET
      failed_logins = CASE WHEN last_failed_at > ${windowStart}::timestamptz THEN failed_logins + 1 ELSE 1 END,
      last_failed_at = ${now}::timestamptz,
      locked_until = CASE WHEN last_failed_at > ${windowStart}::timestamptz AND failed_logins + 1 >= ${FAILURES}
                          THEN ${lockEnd}::timestamptz END
    WHERE county_code = ${countyCode} AND user_name = ${userName} AND kind = 'staff' AND status = 'active'
      AND (locked_until IS NULL OR locked_until <= ${now}::timestamptz)
    RETURNING id::text, display_name AS "displayName", password_hash AS "passwordHash"`
  return rows[0] ?? null
}

export type OwnAttempt = {
  readonly userName: string
  readonly name: string
  readonly phone: string | null
  readonly passwordHash: string
}

/** As claimAttempt, for whoever is logged in and types their password again. */
export async function claimOwnAttempt(tx: Tx, countyCode: string, id: string, now: Date): Promise<OwnAttempt | null> {
  const account = await tx.account.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: { userName: true, displayName: true, phoneSealed: true },
  })
  if (!account?.userName) return null
  const attempt = await claimAttempt(tx, countyCode, account.userName, now)
  if (!attempt) return null
  const phone = account.phoneSealed === null ? null : unseal(ACCOUNT_PHONE, account.phoneSealed)
  return { userName: account.userName, name: account.displayName, phone, passwordHash: attempt.passwordHash }
}

/** Forgets failures and lock: after a right password, or by the security administrator. Answers whether there were any. */
export async function forgetFailures(tx: Tx, countyCode: string, id: string): Promise<boolean> {
  const { count } = await tx.account.updateMany({
    where: { countyCode, id, failedLogins: { gt: 0 } },
    data: { failedLogins: 0, lastFailedAt: null, lockedUntil: null },
  })
  return count === 1
}
