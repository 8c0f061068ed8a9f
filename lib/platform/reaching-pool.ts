import pg from 'pg'
import type { Reach } from '@/lib/kernel/reach'
import { reachHere } from './reach'
import { TurnTakingClient } from './turn-taking-client'

type Ask = (text: unknown, values?: unknown) => Promise<pg.QueryResult>

/** As row-level security reads it; prisma/migrations/0360_row_level_security says what each setting opens. */
const TELL = `select set_config('role', $1, false), set_config('jucai.county', $2, false),
  set_config('jucai.account', $3, false), set_config('jucai.talent', $4, false),
  set_config('jucai.enterprise', $5, false), set_config('jucai.places', $6, false)`

/** The role that passes row-level security stands beside the login's and is named after it. */
const settingsOf = (reach: Reach | undefined, login: string): string[] => {
  if (reach?.kind === 'county') return [`${login}_county`, '', '', '', '', '']
  if (reach === undefined) return ['none', '', '', '', '', '']
  const { countyCode, accountId, talentId, enterpriseId, places } = reach
  return ['none', countyCode, accountId, talentId ?? '', enterpriseId ?? '', places.join(',')]
}

/**
 * A pool whose connections are told, whenever one is taken, how far its reads go. It is asked where the statement was
 * asked for: once in the pool's queue, it would be found in somebody else's request.
 */
export class ReachingPool extends pg.Pool {
  readonly #told = new WeakMap<pg.PoolClient, string>()

  constructor(config: pg.PoolConfig) {
    super({ ...config, Client: TurnTakingClient })
    // Whoever holds a connection hears of its end by what they asked; without a listener it would be the end of the process.
    this.on('connect', (client) => client.on('error', () => undefined))
  }

  override connect = (async (): Promise<pg.PoolClient> => {
    const reach = await reachHere()
    const client = await super.connect()
    try {
      await this.#tell(client, reach)
      return client
    } catch (error) {
      client.release(true)
      throw error
    }
  }) as pg.Pool['connect']

  override query = (async (text: unknown, values?: unknown) => {
    const client = await this.connect()
    try {
      const answer = await (client.query as Ask).call(client, text, values)
      client.release()
      return answer
    } catch (error) {
      client.release(error as Error)
      throw error
    }
  }) as pg.Pool['query']

  async #tell(client: pg.PoolClient, reach: Reach | undefined): Promise<void> {
    const settings = settingsOf(reach, (client as pg.Client).user ?? '')
    const key = settings.join('\n')
    if (this.#told.get(client) === key) return
    this.#told.delete(client)
    await client.query(TELL, settings)
    this.#told.set(client, key)
  }
}
