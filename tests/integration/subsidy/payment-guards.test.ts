import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/id'
import { asApplication } from '../../support/owner-database'
import { make } from './batch-work'
import { aCounty, aTalent, grantAward } from './subsidy-county'

let batchId: string
beforeAll(async () => {
  const county = await aCounty('519846')
  const instalments = Array.from({ length: 2 }, () => ({ on: '2026-09-01', yuan: 100 }))
  await grantAward(county, { talentId: await aTalent(county), instalments })
  batchId = (await make(county)).id
})

/** What the database says to this; nothing of it stays. */
const trying = (work: (client: pg.Client) => Promise<unknown>) =>
  asApplication(async (client) => {
    await client.query('begin')
    await work(client)
    await client.query('set constraints all immediate')
    await client.query('rollback')
  })

/** One more row like one of the batch, but for what is said. */
const another = (client: pg.Client, table: 'disbursement_batch' | 'payment_attempt', change: object) =>
  client.query(
    `insert into ${table} select (jsonb_populate_record(row, $2)).* from ${table} row
      where $1 in (row.id${table === 'payment_attempt' ? ', row.batch_id' : ''}) limit 1`,
    [batchId, { id: newId(), ...change }],
  )

const change = (table: string, assignment: string) =>
  trying((client) =>
    client.query(`update ${table} set ${assignment} where ${table === 'payment_attempt' ? 'batch_id' : 'id'} = $1`, [
      batchId,
    ]),
  )

// Shows ASVS 2.3.4, 13.2.2 · G3
describe('the database, past all our code,', () => {
  it('refuses a second bank line for a payment that has one under way', async () => {
    const twice = trying(async (client) => {
      const id = newId()
      await another(client, 'disbursement_batch', { id, number: 'twice', line_count: 1, total_fen: 10_000 })
      await another(client, 'payment_attempt', { batch_id: id })
    })
    await expect(twice).rejects.toThrow(/payment_attempt_one_live_or_paid/)
  })

  it('refuses a hand that had another hand on the batch', async () => {
    const checked = change('disbursement_batch', "status = 'checked', checked_at = now(), checked_by_id = made_by_id")
    await expect(checked).rejects.toThrow(/disbursement_batch_four_hands/)
  })

  it('refuses another amount or account than was shown', async () => {
    for (const assignment of ['amount_fen = amount_fen + 1', "account_blind = 'x'", "account_sealed = 'x'"])
      await expect(change('payment_attempt', assignment), assignment).rejects.toThrow(/is not altered/)
  })

  it('refuses a batch that says more than it has', async () => {
    const empty = trying((client) => another(client, 'disbursement_batch', { number: 'empty' }))
    await expect(empty).rejects.toThrow(/says 2 lines/)
  })

  it('refuses a line that joins a batch after it was made', async () => {
    const late = trying((client) => another(client, 'payment_attempt', { line: 99, status: 'failed' }))
    await expect(late).rejects.toThrow(/nothing joins a batch/)
  })
})
