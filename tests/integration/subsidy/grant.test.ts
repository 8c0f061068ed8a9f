import { describe, expect, it } from 'vitest'
import { setCeiling } from '@/lib/fund/commands/set-ceiling'
import { fromYuan } from '@/lib/kernel/fen'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import { clearGates } from '@/lib/subsidy/commands/clear-gates'
import { releaseDuePayments } from '@/lib/subsidy/commands/release-due-payments'
import { grantSubsidy } from '@/lib/subsidy/steps/grant-subsidy'
import { listReceived } from '@/lib/subsidy/steps/list-received'
import { releaseSubsidy } from '@/lib/subsidy/steps/release-subsidy'
import { subBudget } from '../fund/fund-county'
import { violations } from './batch-work'
import { aCase, aCounty, aTalent, grantAward, must, NOW, paymentsOf, reserveCase } from './subsidy-county'

const county = await aCounty('519911', 1_000_000)
for (const year of [2027, 2028]) {
  const limit = {
    fundId: county.fundId,
    year,
    category: 'settlement',
    name: '安家补助',
    totalFen: fromYuan(50_000),
    mayExceed: false,
    documentNumber: '规划',
  }
  must(await setCeiling(county.system, limit, NOW))
}
const threeYears = [
  { on: '2026-09-14', yuan: 40_000 },
  { on: '2027-09-14', yuan: 30_000, gate: true },
  { on: '2028-09-14', yuan: 30_000 },
]
const balances = async (year = 2026) => {
  const { availableFen, reservedFen, committedFen } = await subBudget(county.code, 'settlement', year)
  return [availableFen, reservedFen, committedFen].map((fen) => fen / 100)
}

describe('an approval', () => {
  it('reserves every instalment in the year in which it falls due, and gives all of it back', async () => {
    const grantCase = await aCase(county, { talentId: await aTalent(county), instalments: threeYears })
    must(await reserveCase(county, grantCase))
    expect([await balances(), await balances(2027), await balances(2028)]).toEqual([
      [960_000, 40_000, 0],
      [20_000, 30_000, 0],
      [20_000, 30_000, 0],
    ])
    must(await inTransaction((tx) => releaseSubsidy(tx, county.system, grantCase, '异议成立', NOW)))
    expect([await balances(), await balances(2027)]).toEqual([
      [1_000_000, 0, 0],
      [50_000, 0, 0],
    ])
  })

  it('is refused as a whole when one later year is full: nothing stays reserved', async () => {
    const grantCase = await aCase(county, {
      talentId: await aTalent(county),
      instalments: [
        { on: '2026-10-01', yuan: 10 },
        { on: '2028-10-01', yuan: 50_001 },
      ],
    })
    expect(await reserveCase(county, grantCase)).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'budgetShort' }] },
    })
    expect(await balances()).toEqual([1_000_000, 0, 0])
  })

  it('is refused when a year was never planned', async () => {
    const grantCase = await aCase(county, {
      talentId: await aTalent(county),
      instalments: [{ on: '2031-10-01', yuan: 1 }],
    })
    expect(await reserveCase(county, grantCase)).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'noSubBudget' }] },
    })
  })

  it('reserves once: a second approval of the same case is a conflict', async () => {
    const grantCase = await aCase(county, {
      talentId: await aTalent(county),
      instalments: [{ on: '2026-10-01', yuan: 5 }],
    })
    must(await reserveCase(county, grantCase))
    expect(await reserveCase(county, grantCase)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
    must(await inTransaction((tx) => releaseSubsidy(tx, county.system, grantCase, '撤回', NOW)))
  })
})

describe('a grant', () => {
  it('commits what was reserved, makes today’s instalment due and leaves the gated one waiting', async () => {
    const id = await grantAward(county, { talentId: await aTalent(county), instalments: threeYears })
    expect((await paymentsOf(county, id)).map(({ status }) => status)).toEqual(['due', 'gated', 'planned'])
    expect([await balances(), await balances(2027)]).toEqual([
      [960_000, 0, 40_000],
      [20_000, 0, 30_000],
    ])
  })

  it('rebooks an instalment that slipped into the next year between approval and grant', async () => {
    const talentId = await aTalent(county)
    const grantCase = await aCase(county, { talentId, instalments: [{ on: '2026-12-31', yuan: 1_000 }] })
    must(await reserveCase(county, grantCase))
    const later = {
      ...grantCase,
      assessment: (
        await aCase(county, { talentId: await aTalent(county), instalments: [{ on: '2027-01-05', yuan: 1_000 }] })
      ).assessment,
    }
    must(await inTransaction((tx) => grantSubsidy(tx, county.system, later, new Date('2027-01-05T02:00:00Z'))))
    expect([await balances(), await balances(2027)]).toEqual([
      [960_000, 0, 40_000],
      [19_000, 0, 31_000],
    ])
    await prisma.application.update({
      where: { countyCode_id: { countyCode: county.code, id: grantCase.application.id } },
      data: { status: 'granted', closedAt: NOW },
    })
  })

  it('books the county’s share only, and keeps the others’ on record', async () => {
    const [before] = await balances()
    const share = { county: 25_000, employer: 25_000 }
    const id = await grantAward(county, {
      talentId: await aTalent(county),
      instalments: [{ on: '2026-11-01', yuan: 50_000, share }],
    })
    expect(await balances()).toEqual([Number(before) - 25_000, 0, 65_000])
    const [payment] = await paymentsOf(county, id)
    expect(payment).toMatchObject({ amountFen: 2_500_000n, grossFen: 5_000_000n, status: 'planned' })
    expect(
      await prisma.fundingShare.count({ where: { countyCode: county.code, paymentId: String(payment?.id) } }),
    ).toBe(2)
  })

  it('ends the award it replaces: unpaid instalments go back to the budget', async () => {
    const talentId = await aTalent(county)
    const rent = await grantAward(county, {
      talentId,
      instalments: [
        { on: '2026-10-01', yuan: 500 },
        { on: '2026-11-01', yuan: 500 },
      ],
    })
    const [before] = await balances()
    await grantAward(county, {
      talentId,
      instalments: [{ on: '2026-12-01', yuan: 100 }],
      terminates: [{ entitlementId: rent, itemCode: 'RENT-01', clause: '第八条', text: '已领租房补贴终止' }],
    })
    expect((await paymentsOf(county, rent)).map(({ status }) => status)).toEqual(['cancelled', 'cancelled'])
    expect((await balances())[0]).toBe(Number(before) + 1_000 - 100)
  })
})

describe('instalments', () => {
  it('of a monthly item fall due month by month', async () => {
    const instalments = ['2026-10-01', '2026-11-01', '2026-12-01'].map((on) => ({ on, yuan: 2_000, months: 1 }))
    const id = await grantAward(county, { talentId: await aTalent(county), instalments })
    const release = async (instant: string) => {
      must(await releaseDuePayments(county.system, {}, new Date(instant)))
      return (await paymentsOf(county, id)).filter(({ status }) => status === 'due').length
    }
    expect(await release('2026-09-30T15:59:00Z')).toBe(0)
    expect(await release('2026-09-30T16:00:00Z')).toBe(1)
    expect(await release('2026-09-30T16:00:00Z')).toBe(1)
    expect(await release('2026-11-15T02:00:00Z')).toBe(2)
  })

  it('behind a gate wait for a reviewer’s opinion, near the day only, even when due', async () => {
    const id = await grantAward(county, {
      talentId: await aTalent(county),
      instalments: [{ on: '2026-12-20', yuan: 10, gate: true }],
    })
    const [payment] = await paymentsOf(county, id)
    const clear = (actor: typeof county.reviewer, at: string) =>
      clearGates(actor, { ids: [String(payment?.id)], opinion: '年度考核合格' }, new Date(at))
    must(await releaseDuePayments(county.system, {}, new Date('2026-12-25T02:00:00Z')))
    expect((await paymentsOf(county, id))[0]?.status).toBe('gated')
    expect(await clear(county.maker, '2026-12-20T02:00:00Z')).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden' },
    })
    expect(await clear(county.reviewer, '2026-11-01T02:00:00Z')).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'tooEarly' }] },
    })
    must(await clear(county.reviewer, '2026-12-20T02:00:00Z'))
    expect((await paymentsOf(county, id))[0]).toMatchObject({ status: 'due', gateOpinion: '年度考核合格' })
  })

  it('borne by others alone are not for the bank: they close without a line', async () => {
    const id = await grantAward(county, {
      talentId: await aTalent(county),
      instalments: [{ on: '2026-09-01', yuan: 100, share: { employer: 100 } }],
    })
    expect((await paymentsOf(county, id))[0]?.status).toBe('paid')
  })
})

describe('what somebody has received', () => {
  it('counts awards with what was paid of them, and their paid months', async () => {
    const talentId = await aTalent(county)
    const id = await grantAward(county, { talentId, instalments: [{ on: '2026-12-02', yuan: 600, months: 1 }] })
    const of = { talentIds: [talentId], enterpriseIds: [] }
    expect(await listReceived(prisma, county.code, of)).toEqual([
      expect.objectContaining({
        entitlementId: id,
        itemCode: 'SET-05',
        category: 'settlement',
        amountFen: 60_000,
        paidFen: 0,
        months: 0,
        grantedOn: '2026-09-14',
        subjectId: talentId,
        status: 'active',
      }),
    ])
  })

  it('leaves every promise of the money kept', async () => {
    expect(await violations(county)).toEqual([])
  })
})
