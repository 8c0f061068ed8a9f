import { describe, expect, it } from 'vitest'
import { adjustBudget } from '@/lib/fund/commands/adjust-budget'
import { openFundYear } from '@/lib/fund/commands/open-fund-year'
import { setCeiling } from '@/lib/fund/commands/set-ceiling'
import { checkInvariants } from '@/lib/fund/queries/check-invariants'
import { getFundOverview } from '@/lib/fund/queries/get-fund-overview'
import { listLedgerRows } from '@/lib/fund/queries/list-ledger-rows'
import { reserve } from '@/lib/fund/steps/reserve'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { fromYuan, sumFen } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { aFund, must, NOW, subBudget } from './fund-county'

const COUNTY = '519901'
const actor = systemActor(COUNTY)
const { fundId } = await aFund(COUNTY, { living: 1000, rent: 500 })

const reserveYuan = async (category: string, yuan: number, year = 2026) => {
  const { id } = await subBudget(COUNTY, category, year)
  const reference = { kind: 'application', id: newId() } as const
  return inTransaction((tx) => reserve(tx, actor, [{ subBudgetId: id, amountFen: fromYuan(yuan) }], reference, NOW))
}

describe('a year’s budget', () => {
  it('is what the document grants, all of it available', async () => {
    const overview = await getFundOverview(actor)
    expect(overview?.years[0]?.totals).toMatchObject({ totalFen: fromYuan(1500), availableFen: fromYuan(1500) })
  })

  it('refuses to reserve one yuan more than is left, naming sub-budget, balance and need', async () => {
    must(await reserveYuan('rent', 400))
    const refused = await reserveYuan('rent', 101)
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'refused', reasons: [{ code: 'budgetShort' }] } })
    expect(JSON.stringify(refused)).toContain('余额 100.00 元，需要 101.00 元')
    must(await reserveYuan('rent', 100))
    expect((await subBudget(COUNTY, 'rent')).availableFen).toBe(0)
  })

  it('is raised and cut on a document, and never cut below what is booked', async () => {
    const { id } = await subBudget(COUNTY, 'rent')
    const adjust = (direction: 'add' | 'cut', yuan: number) =>
      adjustBudget(
        actor,
        { subBudgetId: id, direction, amountFen: fromYuan(yuan), documentNumber: '财〔2026〕9号', reason: '年中调整' },
        NOW,
      )
    must(await adjust('add', 50))
    expect(await adjust('cut', 51)).toMatchObject({ ok: false, failure: { reasons: [{ code: 'budgetShort' }] } })
    must(await adjust('cut', 50))
    expect((await subBudget(COUNTY, 'rent')).totalFen).toBe(fromYuan(500))
  })

  it('is not adjusted by anybody but a treasurer', async () => {
    const clerk: Actor = { ...actor, kind: 'staff', grants: [{ role: 'reviewer', unitCode: 'RCB', scope: 'county' }] }
    const { id } = await subBudget(COUNTY, 'rent')
    const input = {
      subBudgetId: id,
      direction: 'add' as const,
      amountFen: fromYuan(1),
      documentNumber: '无',
      reason: '试',
    }
    expect(await adjustBudget(clerk, input, NOW)).toEqual({
      ok: false,
      failure: { kind: 'forbidden', permission: 'fund.keep' },
    })
  })

  it('opens only once', async () => {
    const again = await openFundYear(actor, { fundId, year: 2026, documentNumber: '财〔2026〕2号', lines: [] }, NOW)
    expect(again).toEqual({ ok: false, failure: { kind: 'conflict', expected: 'planned', found: 'open' } })
  })
})

describe('a planned year', () => {
  const ceiling = (year: number, yuan: number, mayExceed: boolean) =>
    setCeiling(
      actor,
      {
        fundId,
        year,
        category: 'living',
        name: '生活补贴',
        totalFen: fromYuan(yuan),
        mayExceed,
        documentNumber: '规划',
      },
      NOW,
    )

  it('refuses past a ceiling that refuses', async () => {
    must(await ceiling(2027, 100, false))
    must(await reserveYuan('living', 100, 2027))
    expect(await reserveYuan('living', 1, 2027)).toMatchObject({ ok: false })
  })

  it('lets a ceiling that warns be passed, and shows how far', async () => {
    must(await ceiling(2028, 100, true))
    must(await reserveYuan('living', 130, 2028))
    expect((await subBudget(COUNTY, 'living', 2028)).availableFen).toBe(fromYuan(-30))
    expect(await ceiling(2028, 100, false)).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'budgetShort' }] },
    })
  })

  it('opens as the year’s budget when what is booked fits into it', async () => {
    const open = (yuan: number) =>
      openFundYear(
        actor,
        {
          fundId,
          year: 2028,
          documentNumber: '财〔2028〕1号',
          lines: [{ category: 'living', name: '生活补贴', totalFen: fromYuan(yuan) }],
        },
        NOW,
      )
    expect(await open(129)).toMatchObject({ ok: false, failure: { reasons: [{ code: 'budgetShort' }] } })
    must(await open(200))
    expect(await subBudget(COUNTY, 'living', 2028)).toMatchObject({
      yearStatus: 'open',
      availableFen: fromYuan(70),
      mayExceed: false,
    })
  })
})

describe('the ledger', () => {
  it('opens every figure: the rows of an account sum to its balance', async () => {
    const overview = await getFundOverview(actor)
    const year = overview?.years.find((one) => one.year === 2026)
    for (const [book, balance] of [
      ['available', year?.totals.availableFen],
      ['reserved', year?.totals.reservedFen],
      ['appropriation', year?.totals.totalFen],
    ] as const) {
      const page = await listLedgerRows(actor, { fundYearId: String(year?.id), book })
      expect(sumFen(page.rows.map(({ changeFen }) => changeFen))).toBe(balance)
    }
  })

  it('keeps its promises', async () => {
    expect(await checkInvariants(actor)).toEqual([])
  })
})
