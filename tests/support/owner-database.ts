import type pg from 'pg'
import { withClient } from '../../scripts/database/sql'

/**
 * A connection as the owner to this test file's database: for looking at it from outside, never for writing what a
 * command writes.
 */
export function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(String(process.env.JUCAI_TEST_OWNER_URL), work)
}

/** A connection as the application's login, past all our code and told nothing of who asks. */
export function asLogin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(String(process.env.APP_DATABASE_URL), work)
}

/** The same as a command has it, which reads and writes in the county's role: what the database itself refuses. */
export function asApplication<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return asLogin(async (client) => {
    await client.query("select set_config('role', session_user || '_county', false)")
    return work(client)
  })
}
