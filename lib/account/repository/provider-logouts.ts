import type { Tx } from '@/lib/platform/transaction'
import type { AccountKind } from '../model'
import { sidBlindOf, subjectBlindOf } from './external-logins'

type Ended = {
  readonly countyCode: string
  readonly issuer: string
  readonly subject: string | null
  readonly providerSession: string | null
  readonly now: Date
}
export type EndedSession = {
  readonly sessionId: string
  readonly accountId: string
  readonly kind: AccountKind
  readonly displayName: string
}

/**
 * Ends every login that came from one login at the provider, or, when it names none, from the person at all. Passages
 * that still wait for a password or a registration end with them.
 */
export async function endSessionsOfProvider(tx: Tx, ended: Ended): Promise<EndedSession[]> {
  const { countyCode, issuer, subject, providerSession, now } = ended
  const which = {
    ...(subject === null ? {} : { subjectBlind: subjectBlindOf(issuer, subject) }),
    ...(providerSession === null ? {} : { sidBlind: sidBlindOf(issuer, providerSession) }),
  }
  const passages = await tx.externalLogin.findMany({ where: { countyCode, issuer, ...which }, select: { id: true } })
  const ids = passages.map(({ id }) => id)
  await tx.externalLogin.updateMany({
    where: { countyCode, id: { in: ids }, sessionId: null },
    data: { ticketHash: null, personSealed: null },
  })
  return tx.$queryRaw<EndedSession[]>`
    UPDATE login_session s SET revoked_at = ${now}::timestamptz
    FROM external_login e, account a
    WHERE e.county_code = ${countyCode} AND e.id = ANY (${ids}::uuid[]) AND s.county_code = e.county_code AND s.id = e.session_id
      AND a.county_code = s.county_code AND a.id = s.account_id AND s.revoked_at IS NULL
      AND s.expires_at > ${now}::timestamptz
    RETURNING s.id::text AS "sessionId", a.id::text AS "accountId", a.kind::text, a.display_name AS "displayName"`
}
