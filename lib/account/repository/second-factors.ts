import { seal, unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { TOTP_SECRET } from '../rules/sealed-purposes'

/** As for passwords: five wrong ones within a quarter of an hour lock for half an hour (GB/T 22239-2019 8.1.4.1 b). */
const FAILURES = 5
const WINDOW_MINUTES = 15
const LOCK_MINUTES = 30

type Place = { countyCode: string; accountId: string }

/** Begins to set up: a secret of which no code has been shown yet. One begun before is forgotten. */
export async function beginFactor(tx: Tx, place: Place, { secret, now }: { secret: string; now: Date }): Promise<void> {
  await tx.secondFactor.deleteMany({ where: { ...place, enrolledAt: null } })
  await tx.secondFactor.create({ data: { ...place, secretSealed: seal(TOTP_SECRET, secret), createdAt: now } })
}

export type FactorState = {
  readonly enrolledAt: Date | null
  readonly lockedUntil: Date | null
  readonly codesLeft: number
  /** Only while it is being set up. */
  readonly secret: string | null
}

export async function findFactor(tx: Tx, place: Place): Promise<FactorState | null> {
  const row = await tx.secondFactor.findUnique({ where: { countyCode_accountId: place } })
  if (!row) return null
  const { enrolledAt, lockedUntil, secretSealed } = row
  const codesLeft = await tx.recoveryCode.count({ where: { ...place, usedAt: null } })
  return { enrolledAt, lockedUntil, codesLeft, secret: enrolledAt === null ? unseal(TOTP_SECRET, secretSealed) : null }
}

export const isEnrolled = async (tx: Tx, { countyCode, accountId }: Place): Promise<boolean> =>
  (await tx.secondFactor.count({ where: { countyCode, accountId, enrolledAt: { not: null } } })) > 0

/**
 * Counts a guess as failed before it is looked at, in one statement; answers with the secret, or null where none is set
 * up or the account's codes are locked.
 */
export async function claimCodeGuess(tx: Tx, { countyCode, accountId }: Place, now: Date): Promise<string | null> {
  const windowStart = new Date(now.getTime() - WINDOW_MINUTES * 60_000)
  const lockEnd = new Date(now.getTime() + LOCK_MINUTES * 60_000)
  const rows = await tx.$queryRaw<{ sealed: string }[]>`
    UPDATE second_factor SET
      failed_codes = CASE WHEN last_failed_at > ${windowStart}::timestamptz THEN failed_codes + 1 ELSE 1 END,
      last_failed_at = ${now}::timestamptz,
      locked_until = CASE WHEN last_failed_at > ${windowStart}::timestamptz AND failed_codes + 1 >= ${FAILURES}
                          THEN ${lockEnd}::timestamptz END
    WHERE county_code = ${countyCode} AND account_id = ${accountId}::uuid
      AND (locked_until IS NULL OR locked_until <= ${now}::timestamptz)
    RETURNING secret_sealed AS sealed`
  return rows[0] ? unseal(TOTP_SECRET, rows[0].sealed) : null
}

const FORGOTTEN = { failedCodes: 0, lastFailedAt: null, lockedUntil: null } as const

/** Uses the code of a step up; false when it, or one after it, was used before. */
export async function useStep(tx: Tx, { countyCode, accountId }: Place, step: number): Promise<boolean> {
  const { count } = await tx.secondFactor.updateMany({
    where: { countyCode, accountId, lastStep: { lt: step }, enrolledAt: { not: null } },
    data: { lastStep: step, ...FORGOTTEN },
  })
  return count === 1
}

/** The first right code: from now on it is asked for. False when it is set up already. */
export async function enrolFactor(tx: Tx, place: Place, { step, now }: { step: number; now: Date }): Promise<boolean> {
  const { countyCode, accountId } = place
  const { count } = await tx.secondFactor.updateMany({
    where: { countyCode, accountId, enrolledAt: null },
    data: { enrolledAt: now, lastStep: step, ...FORGOTTEN },
  })
  return count === 1
}

/** Forgets wrong codes and their lock; answers whether there were any. */
export async function forgetCodeFailures(tx: Tx, countyCode: string, accountId: string): Promise<boolean> {
  const { count } = await tx.secondFactor.updateMany({
    where: { countyCode, accountId, failedCodes: { gt: 0 } },
    data: FORGOTTEN,
  })
  return count === 1
}

/** Takes it away with its recovery codes; false when there was none. */
export async function deleteFactor(tx: Tx, { countyCode, accountId }: Place): Promise<boolean> {
  await tx.recoveryCode.deleteMany({ where: { countyCode, accountId } })
  const { count } = await tx.secondFactor.deleteMany({ where: { countyCode, accountId } })
  return count === 1
}
