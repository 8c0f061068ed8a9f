import type pg from 'pg'
import { withClient } from '../../scripts/database/sql'

/**
 * A connection as the owner to this test file's database: for looking at it from outside, never for writing what a
 * command writes.
 */
export function asOwner<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(String(process.env.JUCAI_TEST_OWNER_URL), work)
}

/** A connection as the application's role, past all our code: what the database itself refuses. */
export function asApplication<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient(String(process.env.APP_DATABASE_URL), work)
}
