import { describe, expect, it } from 'vitest'
import { toFen } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { endEntitlement } from '@/lib/subsidy/commands/end-entitlement'
import { recordRepayment } from '@/lib/subsidy/commands/record-repayment'
import { releaseDuePayments } from '@/lib/subsidy/commands/release-due-payments'
import { subBudget } from '../fund/fund-county'
import { answer, bring, make, readDetails, sendOut, violations } from './batch-work'
import { aCounty, aTalent, grantAward, must, NOW, paymentsOf, type County } from './subsidy-county'

let next = 519961
const leave = (county: County, entitlementId: string, servedMonths?: number) =>
  endEntitlement(
    county.reviewer,
    { entitlementId, endedOn: toPlainDate('2026-09-14'), reason: 'left', note: '本人辞职', servedMonths },
    NOW,
  )

/** SET-05 of fifty thousand, half of it the employer's, paid; with one more instalment to come. */
async function aPaidAward() {
  const county = await aCounty(String(next++))
  const talentId = await aTalent(county)
  const share = { county: 25_000, employer: 25_000 }
  const id = await grantAward(county, {
    talentId,
    instalments: [
      { on: '2026-09-01', yuan: 50_000, share },
      { on: '2026-12-01', yuan: 6_000 },
    ],
  })
  const batch = await make(county)
  const lines = readDetails(await sendOut(county, batch.id))
  must(
    await bring(
      county,
      batch.id,
      answer(
        batch.number,
        lines.map((line) => ({ ...line, paid: true })),
      ),
    ),
  )
  return { county, talentId, id }
}

describe('somebody who leaves early', () => {
  it('owes the county’s half of 50,000 × 22 ÷ 60 after 38 months; later instalments go back to the budget', async () => {
    const { county, id } = await aPaidAward()
    expect(must(await leave(county, id, 38))).toMatchObject({ cancelled: 1, recoveredFen: 916_667 })
    const claim = await prisma.receivable.findFirstOrThrow({ where: { countyCode: county.code } })
    expect(claim).toMatchObject({ clause: '第七条', status: 'open' })
    expect(JSON.stringify(claim.steps)).toContain('18333.33')
    expect(await subBudget(county.code, 'settlement')).toMatchObject({
      committedFen: 0,
      paidFen: 2_500_000,
      receivableFen: 916_667,
    })
    expect((await paymentsOf(county, id)).map(({ status }) => status)).toEqual(['paid', 'cancelled'])
    expect(await violations(county)).toEqual([])
  })

  it('must have the months served stated, and owes nothing after the whole term', async () => {
    const { county, id } = await aPaidAward()
    expect(await leave(county, id)).toMatchObject({
      ok: false,
      failure: { kind: 'invalid', issues: [{ path: 'servedMonths' }] },
    })
    expect(must(await leave(county, id, 60)).recoveredFen).toBe(0)
    expect(await leave(county, id, 60)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
  })

  it('has it set off against what falls due to the same payee later; the bank is told the rest only', async () => {
    const { county, talentId, id } = await aPaidAward()
    const other = await grantAward(county, {
      talentId,
      instalments: [
        { on: '2026-10-01', yuan: 5_000 },
        { on: '2026-11-01', yuan: 5_000 },
        { on: '2026-12-01', yuan: 5_000 },
      ],
    })
    must(await leave(county, id, 38))
    must(await releaseDuePayments(county.system, {}, new Date('2026-12-05T02:00:00Z')))
    expect((await paymentsOf(county, other)).map(({ status, offsetFen }) => [status, Number(offsetFen)])).toEqual([
      ['paid', 500_000],
      ['due', 416_667],
      ['due', 0],
    ])
    const batch = await make(county)
    expect(
      readDetails(await sendOut(county, batch.id))
        .map(({ yuan }) => yuan)
        .toSorted(),
    ).toEqual(['5000.00', '833.33'])
    expect(await subBudget(county.code, 'settlement')).toMatchObject({ receivableFen: 0 })
    expect(await violations(county)).toEqual([])
  })

  it('may pay it back in cash, never more than is open', async () => {
    const { county, id } = await aPaidAward()
    must(await leave(county, id, 38))
    const { id: receivableId } = await prisma.receivable.findFirstOrThrow({ where: { countyCode: county.code } })
    const repay = (fen: number) =>
      recordRepayment(county.maker, { receivableId, amountFen: toFen(fen), documentNumber: '缴-001' }, NOW)
    expect(await repay(916_668)).toMatchObject({ ok: false, failure: { kind: 'invalid' } })
    must(await repay(16_667))
    must(await repay(900_000))
    expect(await prisma.receivable.findFirst({ where: { countyCode: county.code } })).toMatchObject({
      status: 'settled',
    })
    expect(await violations(county)).toEqual([])
  })

  it('waits while a payment is at the bank', async () => {
    const county = await aCounty(String(next++))
    const id = await grantAward(county, {
      talentId: await aTalent(county),
      instalments: [{ on: '2026-09-01', yuan: 100 }],
    })
    await make(county)
    expect(await leave(county, id, 1)).toMatchObject({ ok: false, failure: { reasons: [{ code: 'inBatch' }] } })
  })

  it('is ended by a reviewer, not by who pays', async () => {
    const { county, id } = await aPaidAward()
    const input = {
      entitlementId: id,
      endedOn: toPlainDate('2026-09-14'),
      reason: 'left',
      note: '辞职',
      servedMonths: 1,
    } as const
    expect(await endEntitlement(county.maker, input, NOW)).toMatchObject({ ok: false, failure: { kind: 'forbidden' } })
  })
})
