import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { absoluteEnd } from '../rules/session-limits'

type Login = { countyCode: string; accountId: string; address: string | null; isConfirmed: boolean; now: Date }

/**
 * Opens a login for an account that is still active, at the version it has in this very statement. Null when it was
 * disabled meanwhile. `now` is the wall clock's.
 */
export async function insertSession(
  tx: Tx,
  { countyCode, accountId, address, isConfirmed, now }: Login,
): Promise<string | null> {
  const found = await tx.account.updateManyAndReturn({
    where: { countyCode, id: accountId, status: 'active' },
    data: { lastLoginAt: now },
    select: { version: true },
  })
  const account = found[0]
  if (!account) return null
  const id = newId()
  await tx.loginSession.create({
    data: {
      countyCode,
      id,
      accountId,
      accountVersion: account.version,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: absoluteEnd(now),
      confirmedAt: isConfirmed ? now : null,
      address,
    },
  })
  return id
}

/** Ends one login of the account; answers whether it was alive. */
export async function endSessionRow(
  tx: Tx,
  { countyCode, accountId, sessionId, now }: { countyCode: string; accountId: string; sessionId: string; now: Date },
): Promise<boolean> {
  const { count } = await tx.loginSession.updateMany({
    where: { countyCode, id: sessionId, accountId, revokedAt: null },
    data: { revokedAt: now },
  })
  return count === 1
}

/** Whoever is logged in proved once more who they are. */
export async function noteConfirmed(
  tx: Tx,
  { countyCode, accountId, sessionId, now }: { countyCode: string; accountId: string; sessionId: string; now: Date },
): Promise<void> {
  await tx.loginSession.updateMany({
    where: { countyCode, id: sessionId, accountId, revokedAt: null },
    data: { confirmedAt: now },
  })
}

/** Ends every login of an account. */
export async function endSessionsOf(tx: Tx, countyCode: string, accountId: string, now: Date): Promise<void> {
  await tx.loginSession.updateMany({ where: { countyCode, accountId, revokedAt: null }, data: { revokedAt: now } })
}

/** Carries the login in which the password was changed over to the account's new version. */
export async function keepSession(tx: Tx, countyCode: string, sessionId: string, version: number): Promise<void> {
  await tx.loginSession.update({
    where: { countyCode_id: { countyCode, id: sessionId } },
    data: { accountVersion: version },
  })
}

export type LiveSession = { id: string; createdAt: Date; lastSeenAt: Date; expiresAt: Date; address: string | null }

/** The account's logins that have neither ended nor expired, the latest first. */
export const findLiveSessions = (tx: Tx, countyCode: string, accountId: string, now: Date): Promise<LiveSession[]> =>
  tx.$queryRaw<LiveSession[]>`
    SELECT s.id::text, s.created_at AS "createdAt", s.last_seen_at AS "lastSeenAt", s.expires_at AS "expiresAt", s.address
    FROM login_session s JOIN account a ON a.county_code = s.county_code AND a.id = s.account_id
    WHERE s.county_code = ${countyCode} AND s.account_id = ${accountId}::uuid AND s.revoked_at IS NULL
      AND s.expires_at > ${now}::timestamptz AND s.account_version = a.version
    ORDER BY s.last_seen_at DESC LIMIT 50`
