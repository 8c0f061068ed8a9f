import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type pg from 'pg'
import { keepSecrets } from '../../../scripts/start/secrets'
import { TEST_DATA } from '../../../scripts/paths'

const HOUR = 3_600

/** The cookie of one account's own session, for people of the demo who have no button on the login page. */
export async function sessionOf(client: pg.Client, accountId: string): Promise<string> {
  const sid = randomUUID()
  await client.query(
    `insert into login_session (county_code, id, account_id, account_version, created_at, last_seen_at, confirmed_at, expires_at)
     select county_code, $1, id, version, now(), now(), now(), now() + interval '1 hour' from account where id = $2`,
    [sid, accountId],
  )
  const { NEXTAUTH_SECRET: secret } = keepSecrets(TEST_DATA)
  if (!secret) throw new Error('the server under test keeps no session secret')
  return encode({ token: { sid }, secret, maxAge: HOUR })
}
