import { describe, expect, it } from 'vitest'
import { reserve } from '@/lib/fund/steps/reserve'
import { systemActor } from '@/lib/kernel/actor'
import { toFen } from '@/lib/kernel/fen'
import { ok } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { asOwner } from '../../support/owner-database'
import { aFund, must, NOW, subBudget } from './fund-county'

const COUNTY = '519904'
const actor = systemActor(COUNTY)
await aFund(COUNTY, { living: 50_000_000 })

type Cost = { milliseconds: number; rowsVisited: number }

/** Reserves so many lines and runs the deferred checks; counts the ledger's rows that scans read on the way. */
async function costOf(count: number): Promise<Cost> {
  const { id: subBudgetId } = await subBudget(COUNTY, 'living')
  const lines = Array.from({ length: count }, () => ({ subBudgetId, amountFen: toFen(100_00), paymentId: newId() }))
  const started = performance.now()
  const rowsVisited = await inTransaction(async (tx) => {
    must(await reserve(tx, actor, lines, { kind: 'batch', id: newId() }, NOW))
    await tx.$executeRaw`set constraints all immediate`
    const [row] = await tx.$queryRaw<{ visited: bigint }[]>`
      select sum(seq_tup_read + coalesce(idx_tup_fetch, 0))::bigint as visited from pg_stat_xact_user_tables
       where relname in ('ledger_transaction', 'ledger_entry')`
    return ok(Number(row?.visited))
  })
  return { milliseconds: performance.now() - started, rowsVisited: must(rowsVisited) }
}

describe('a batch of ten thousand lines', () => {
  it('costs about ten times one of a thousand, not a hundred', { timeout: 120_000 }, async () => {
    // Plans kept from when the ledger was small, as a connection of a young county has them.
    await costOf(10)
    await asOwner((client) => client.query('analyze'))
    for (let round = 0; round < 12; round += 1) await costOf(1)
    const [small, large] = [await costOf(1_000), await costOf(10_000)]
    const rows = large.rowsVisited / small.rowsVisited
    const time = large.milliseconds / small.milliseconds
    process.stdout.write(
      `1,000 → 10,000 lines: rows visited ${small.rowsVisited} → ${large.rowsVisited} (×${rows.toFixed(1)}), ` +
        `${small.milliseconds.toFixed(0)} → ${large.milliseconds.toFixed(0)} ms (×${time.toFixed(1)})\n`,
    )
    expect(small.rowsVisited).toBeGreaterThan(1_000)
    expect(rows).toBeLessThan(15)
  })
})
