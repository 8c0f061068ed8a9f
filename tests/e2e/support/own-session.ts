import { randomUUID } from 'node:crypto'
import { decode, encode } from 'next-auth/jwt'
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
  return encode({ token: { sid }, secret: secretOfServer(), maxAge: HOUR })
}

/** Whose cookie it is. */
export async function accountOf(client: pg.Client, cookie: string): Promise<string> {
  const claims = await decode({ token: cookie.replace('jucai.session=', ''), secret: secretOfServer() })
  const { rows } = await client.query<{ id: string }>('select account_id as id from login_session where id = $1', [
    claims?.sid,
  ])
  if (rows[0] === undefined) throw new Error('the cookie is of no session')
  return rows[0].id
}

function secretOfServer(): string {
  const { NEXTAUTH_SECRET: secret } = keepSecrets(TEST_DATA)
  if (!secret) throw new Error('the server under test keeps no session secret')
  return secret
}
