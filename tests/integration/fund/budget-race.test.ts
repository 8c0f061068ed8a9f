import { describe, expect, it } from 'vitest'
import { checkInvariants } from '@/lib/fund/queries/check-invariants'
import { reserve } from '@/lib/fund/steps/reserve'
import { systemActor } from '@/lib/kernel/actor'
import { fromYuan } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { aFund, subBudget } from './fund-county'

const COUNTY = '519903'
const actor = systemActor(COUNTY)
/** `npm run test:fault` asks for twenty. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 3)
const EACH = fromYuan(10_000)
const budgets = Object.fromEntries(
  Array.from({ length: ROUNDS + 1 }, (_, round) => [`round${round}`, round === ROUNDS ? 1_499_999.99 : 1_500_000]),
)
await aFund(COUNTY, budgets)

/** Two hundred approvals at once, each wanting ten thousand yuan of the same sub-budget and of another beside it. */
async function race(category: string): Promise<number> {
  const { id } = await subBudget(COUNTY, category)
  const approve = () => {
    const reference = { kind: 'application', id: newId() } as const
    return inTransaction((tx) => reserve(tx, actor, [{ subBudgetId: id, amountFen: EACH }], reference, new Date()))
  }
  const results = await Promise.all(Array.from({ length: 200 }, approve))
  const refused = results.filter((result) => !result.ok)
  expect(refused.every(({ failure }) => failure.kind === 'refused')).toBe(true)
  return results.length - refused.length
}

// Shows ASVS 2.3.4, 15.4.2 · G2
describe('two hundred approvals at once against a budget for a hundred and fifty', () => {
  it.each(Array.from({ length: ROUNDS }, (_, round) => round))('approve exactly 150, round %i', async (round) => {
    expect(await race(`round${round}`)).toBe(150)
    expect(await subBudget(COUNTY, `round${round}`)).toMatchObject({
      availableFen: 0,
      reservedFen: fromYuan(1_500_000),
    })
  })

  it('approve 149 when the budget is one fen short', async () => {
    expect(await race(`round${ROUNDS}`)).toBe(149)
  })

  it('leave a ledger that adds up', async () => {
    expect(await checkInvariants(actor)).toEqual([])
  })
})
