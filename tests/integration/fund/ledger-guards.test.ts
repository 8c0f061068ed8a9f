import type pg from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/platform/id'
import { asApplication, asOwner } from '../../support/owner-database'
import { aFund, subBudget } from './fund-county'

const COUNTY = '519902'
let subBudgetId = ''
beforeAll(async () => {
  await aFund(COUNTY, { living: 1000 })
  subBudgetId = (await subBudget(COUNTY, 'living')).id
})

const header = (client: pg.Client, id: string) =>
  client.query(
    `insert into ledger_transaction (county_code, id, kind, at, actor_id, reference_kind, reference_id)
     values ($1, $2, 'reserve', now(), $2, 'application', $2)`,
    [COUNTY, id],
  )
const entry = (client: pg.Client, id: string, line: number, side: string, fen: number) =>
  client.query(
    `insert into ledger_entry (county_code, transaction_id, line, sub_budget_id, account, side, amount_fen)
     values ($1, $2, $3, $4, 'available', $5, $6)`,
    [COUNTY, id, line, subBudgetId, side, fen],
  )
const inOne = (work: (client: pg.Client, id: string) => Promise<unknown>) =>
  asApplication(async (client) => {
    await client.query('begin')
    await work(client, newId())
    await client.query('commit')
  })

// Shows ASVS 13.2.2, 2.3.3
describe('the database, past all our code', () => {
  it('refuses a transaction whose entries do not sum to zero', async () => {
    const lopsided = inOne(async (client, id) => {
      await header(client, id)
      await entry(client, id, 1, 'debit', 100)
      await entry(client, id, 2, 'credit', 99)
    })
    await expect(lopsided).rejects.toThrow(/gap of 1 fen/)
  })

  it('refuses a header without entries', async () => {
    await expect(inOne(header)).rejects.toThrow(/has 0 entries/)
  })

  it('refuses entries that cancel out but come later than their header', async () => {
    const id = newId()
    await inOne(async (client) => {
      await header(client, id)
      await entry(client, id, 1, 'debit', 100)
      await entry(client, id, 2, 'credit', 100)
    })
    const later = inOne(async (client) => {
      await entry(client, id, 3, 'debit', 5)
      await entry(client, id, 4, 'credit', 5)
    })
    await expect(later).rejects.toThrow(/in the transaction that made their header/)
  })

  it('refuses to change or remove an entry, for the application and for the owner', async () => {
    const change = (client: pg.Client) =>
      client.query('update ledger_entry set amount_fen = 1 where county_code = $1', [COUNTY])
    await expect(asApplication(change)).rejects.toThrow(/permission denied/)
    await expect(asOwner(change)).rejects.toThrow(/append-only/)
    await expect(asOwner((client) => client.query('truncate ledger_entry'))).rejects.toThrow(/append-only/)
  })

  it('refuses a sub-budget that is overspent or does not add up', async () => {
    const set = (assignment: string) =>
      asApplication((client) => client.query(`update sub_budget set ${assignment} where id = $1`, [subBudgetId]))
    await expect(set('available_fen = -1, reserved_fen = total_fen + 1')).rejects.toThrow(/sub_budget_available_fen/)
    await expect(set('paid_fen = paid_fen + 1')).rejects.toThrow(/sub_budget_is_whole/)
  })
})
