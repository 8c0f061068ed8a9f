import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { AccountKind, SessionFacts } from '../model'
import { toGrant, type GrantRow } from './grant-row'

type Row = {
  accountId: string
  kind: AccountKind
  name: string
  subjectId: string | null
  mustChangePassword: boolean
  passwordChangedAt: Date | null
  lastSeenAt: Date
  confirmedAt: Date | null
  hasSecondFactor: boolean
  grants: GrantRow[]
}

/**
 * All that a request needs to know of a login, in one query: null when it was ended, has expired, or its account was
 * disabled or changed since. `today` decides which roles are in force.
 */
export async function findSession(
  tx: Tx,
  countyCode: string,
  sessionId: string,
  { now, today }: { now: Date; today: PlainDate },
): Promise<SessionFacts | null> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT a.id::text AS "accountId", a.kind::text, a.display_name AS name, a.subject_id::text AS "subjectId",
           a.must_change_password AS "mustChangePassword", a.password_changed_at AS "passwordChangedAt",
           s.last_seen_at AS "lastSeenAt", s.confirmed_at AS "confirmedAt",
           EXISTS (SELECT 1 FROM second_factor f WHERE f.county_code = a.county_code AND f.account_id = a.id
                     AND f.enrolled_at IS NOT NULL) AS "hasSecondFactor",
           COALESCE((
             SELECT jsonb_agg(jsonb_build_object('role', g.role, 'unitCode', g.unit_code, 'kind', u.kind,
                                                 'isCountyWide', u.is_county_wide, 'principalId', g.principal_id,
                                                 'principalName', p.display_name) ORDER BY g.id)
             FROM grants_in_force(a.county_code, ${today}::date) g
             JOIN unit u ON u.county_code = a.county_code AND u.code = g.unit_code
             LEFT JOIN account p ON p.county_code = a.county_code AND p.id = g.principal_id
             WHERE g.account_id = a.id
           ), '[]') AS grants
    FROM login_session s JOIN account a ON a.county_code = s.county_code AND a.id = s.account_id
    WHERE s.county_code = ${countyCode} AND s.id = ${sessionId}::uuid AND s.revoked_at IS NULL
      AND s.expires_at > ${now}::timestamptz AND a.status = 'active' AND a.version = s.account_version`
  const row = rows[0]
  if (!row) return null
  return { ...row, grants: row.grants.map(toGrant) }
}

/** Notes that the login is in use. Not on every request: a minute is exact enough for a limit of fifteen. */
export async function touchSession(tx: Tx, countyCode: string, sessionId: string, now: Date): Promise<void> {
  await tx.loginSession.updateMany({ where: { countyCode, id: sessionId }, data: { lastSeenAt: now } })
}
