import pg from 'pg'
import { worldOf, type World } from '../e2e/access/allowed/world'
import { listActions, type Action } from '../e2e/support/call-action'
import { watchCounty, type CountyState } from '../e2e/support/county-state'
import { logEverybodyIn, type Cookies } from '../e2e/support/people'
import { findSeededRows, type SeededRows } from '../e2e/support/seeded-rows'
import { server } from '../e2e/support/server'
import type { Random } from '../fault/random'
import type { Report } from './report'

/** The server under attack, its county as it was found, and whoever is logged in. */
export type Target = {
  readonly client: pg.Client
  readonly cookies: Cookies
  readonly rows: SeededRows
  readonly world: World
  readonly actions: readonly Action[]
  readonly county: CountyState
  /** The promises of the data that are broken just now; only the long form asks. */
  readonly violations?: () => Promise<string[]>
}

/** `size` is how many tries: of each action, or of all, as the attack says. */
export type Attack = (target: Target, size: number, random: Random) => Promise<Report>

/** Logs everybody in and keeps a copy of the county, which is as it was once it is closed. */
export async function openTarget(): Promise<Target & { readonly close: () => Promise<void> }> {
  const client = new pg.Client({ connectionString: server().ownerUrl })
  // The server may stop before we do.
  client.on('error', () => undefined)
  await client.connect()
  const cookies = await logEverybodyIn()
  const rows = await findSeededRows(client)
  const county = await watchCounty(client)
  const close = async (): Promise<void> => {
    await county.restore()
    await county.end()
    await client.end()
  }
  return { client, cookies, rows, county, close, world: worldOf(client, rows, cookies), actions: listActions() }
}

/** Nobody falls asleep in a run that takes longer than a session lies idle. */
export const keepAwake = async (client: pg.Client): Promise<void> => {
  await client.query(
    `update login_session set created_at = now(), last_seen_at = now(), expires_at = now() + interval '8 hours'
      where revoked_at is null`,
  )
}
