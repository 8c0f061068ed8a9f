import { describe, expect, it } from 'vitest'
import { openFundYear } from '@/lib/fund/commands/open-fund-year'
import { setCeiling } from '@/lib/fund/commands/set-ceiling'
import { checkInvariants as checkFund } from '@/lib/fund/queries/check-invariants'
import type { Actor } from '@/lib/kernel/actor'
import { fromYuan, type Fen } from '@/lib/kernel/fen'
import { toPlainMonth } from '@/lib/kernel/plain-month'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import { cancelBatch } from '@/lib/subsidy/commands/cancel-batch'
import { cancelYearClosing } from '@/lib/subsidy/commands/cancel-year-closing'
import { makeBatch } from '@/lib/subsidy/commands/make-batch'
import { makeYearClosing } from '@/lib/subsidy/commands/make-year-closing'
import { postYearClosing } from '@/lib/subsidy/commands/post-year-closing'
import { getMonthStatement } from '@/lib/subsidy/queries/get-month-statement'
import { getYearClosing } from '@/lib/subsidy/queries/get-year-closing'
import { isApart } from '@/lib/subsidy/rules/statement-checks'
import { grantSubsidy } from '@/lib/subsidy/steps/grant-subsidy'
import { asApplication } from '../../support/owner-database'
import { subBudget } from '../fund/fund-county'
import { answer, atTheBank, bring, seenOf, violations } from './batch-work'
import { aCase, aCounty, aTalent, grantAward, must, NOW, reserveCase, type County } from './subsidy-county'

const JANUARY = new Date('2027-01-11T02:00:00Z')
const DOCUMENT = '人才组〔2027〕1号'

/** A county whose 2026 has 10,000 yuan: some paid, some due, some to come in 2027, one case still on notice. */
async function atYearsEnd(code: string) {
  const { county, number, id, lines } = await atTheBank(2, await aCounty(code, 10_000))
  const paid = lines.map((line, index) => ({ ...line, paid: index === 0 }))
  must(await bring(county, id, answer(number, paid)))
  const plan = { fundId: county.fundId, year: 2027, category: 'settlement', name: '安家补助', mayExceed: false }
  const ceiling = { ...plan, totalFen: fromYuan(5000), documentNumber: '规划', requestId: undefined }
  must(await setCeiling(county.system, ceiling, NOW))
  const talentId = await aTalent(county, '王秀英')
  const instalments = [
    { on: '2026-12-31', yuan: 1000, gate: true },
    { on: '2027-06-30', yuan: 700 },
  ]
  await grantAward(county, { talentId, instalments })
  const open = await aCase(county, {
    talentId: await aTalent(county, '周兰'),
    instalments: [{ on: '2026-12-01', yuan: 300 }],
  })
  must(await reserveCase(county, open))
  const lines2027 = [{ category: 'settlement', name: '安家补助', totalFen: fromYuan(5000) }]
  const budget = { fundId: county.fundId, year: 2027, documentNumber: '财〔2027〕1号', lines: lines2027 }
  must(await openFundYear(county.system, budget, JANUARY))
  const year = await prisma.fundYear.findFirstOrThrow({ where: { countyCode: code, year: 2026 } })
  return { county, open, fundYearId: year.id, subBudgetId: (await subBudget(code, 'settlement')).id }
}
type Ready = Awaited<ReturnType<typeof atYearsEnd>>

/** 10,000 − 100 paid − 200 due − 1,000 gated − 300 reserved: 8,400 to be decided about. */
const DECISION = { carried: 6000, returned: 2000, lapsed: 400 }
const decide = ({ fundYearId, subBudgetId }: Ready, yuan = DECISION) => {
  const of = (amount: number): Record<string, Fen> => ({ [subBudgetId]: fromYuan(amount) })
  const amounts = { carried: of(yuan.carried), returned: of(yuan.returned), lapsed: of(yuan.lapsed) }
  return { fundYearId, documentNumber: DOCUMENT, ...amounts, requestId: undefined }
}
async function post({ county, fundYearId }: Ready, actor: Actor = county.checker, requestId?: string) {
  const view = await getYearClosing(county.maker, fundYearId, JANUARY)
  const seen = { closingId: view?.open?.id ?? newId(), contentHash: String(view?.open?.contentHash) }
  return postYearClosing(actor, { ...seen, requestId }, JANUARY)
}
const reasonOf = (result: Awaited<ReturnType<typeof post>>) =>
  result.ok ? 'done' : result.failure.kind === 'refused' ? result.failure.reasons[0]?.code : result.failure.kind
const balances = async (county: County, year: number) => {
  const { totalFen, availableFen, reservedFen, committedFen, inTransitFen, paidFen } = await subBudget(
    county.code,
    'settlement',
    year,
  )
  return [totalFen, availableFen, reservedFen, committedFen, inTransitFen, paidFen].map((fen) => fen / 100)
}

// Shows ASVS 2.3.3 · G4
describe('a year that is closed', () => {
  it('leaves what was paid; the rest is carried, handed back or lapsed as decided, and both years add up', async () => {
    const ready = await atYearsEnd('519971')
    const { county, open, fundYearId } = ready
    const preview = await getYearClosing(county.maker, fundYearId, JANUARY)
    expect(preview).toMatchObject({ year: 2026, hindrances: [], open: null, mayAct: true })
    expect(preview?.lines).toMatchObject([{ availableFen: 840_000, caseCount: 1, paymentCount: 2 }])
    must(await makeYearClosing(county.maker, decide(ready), JANUARY))
    const requestId = newId()
    const first = must(await post(ready, county.checker, requestId))

    expect(await balances(county, 2026)).toEqual([100, 0, 0, 0, 0, 100])
    expect(await balances(county, 2027)).toEqual([12_500, 10_300, 300, 1900, 0, 0])
    expect(await violations(county)).toEqual([])
    const statement = await getMonthStatement(
      county.maker,
      { fundId: county.fundId, month: toPlainMonth('2027-01') },
      JANUARY,
    )
    expect(statement?.checks.filter(isApart)).toEqual([])
    expect(await prisma.fundYear.findFirst({ where: { id: fundYearId } })).toMatchObject({ status: 'closed' })

    // The case on notice is granted out of what went on with it; what is due is paid out of the next year.
    must(await inTransaction((tx) => grantSubsidy(tx, county.system, open, JANUARY)))
    await prisma.application.updateMany({
      where: { id: open.application.id },
      data: { status: 'granted', closedAt: JANUARY },
    })
    expect(await balances(county, 2027)).toEqual([12_500, 10_300, 0, 2200, 0, 0])
    must(await makeBatch(county.maker, await seenOf(county), JANUARY))
    expect(await balances(county, 2027)).toEqual([12_500, 10_300, 0, 1700, 500, 0])
    expect(await violations(county)).toEqual([])

    // Twice is once; and a year closed with nothing left in it is not closed again.
    const seen = await prisma.yearClosing.findFirstOrThrow({ where: { id: first.id } })
    const again = { closingId: seen.id, contentHash: seen.contentHash, requestId }
    expect(must(await postYearClosing(county.checker, again, JANUARY))).toEqual(first)
    expect(reasonOf(await makeYearClosing(county.maker, decide(ready), JANUARY))).toBe('nothingLeft')
  })

  it('is not closed early, without a next year, with a batch or a riddle open, or otherwise than to the fen', async () => {
    const ready = await atYearsEnd('519972')
    const { county } = ready
    expect(reasonOf(await makeYearClosing(county.maker, decide(ready), NOW))).toBe('yearNotOver')
    const short = await makeYearClosing(county.maker, decide(ready, { ...DECISION, lapsed: 399 }), JANUARY)
    expect(short).toMatchObject({ failure: { kind: 'invalid', issues: [{ path: `carried/${ready.subBudgetId}` }] } })
    const batch = must(await makeBatch(county.maker, await seenOf(county), JANUARY))
    expect(reasonOf(await makeYearClosing(county.maker, decide(ready), JANUARY))).toBe('openBatches')
    must(
      await cancelBatch(county.maker, { batchId: batch.id, reason: '年终结转前撤销', requestId: undefined }, JANUARY),
    )
    must(await makeYearClosing(county.maker, decide(ready), JANUARY))
    expect(reasonOf(await makeYearClosing(county.exporter, decide(ready), JANUARY))).toBe('alreadyMade')
    await prisma.fundYear.updateMany({ where: { countyCode: county.code, year: 2027 }, data: { status: 'planned' } })
    expect(reasonOf(await post(ready))).toBe('nextYearNotOpen')
  })

  it('is posted by another treasurer, and only as it was shown', async () => {
    const ready = await atYearsEnd('519973')
    const { county } = ready
    must(await makeYearClosing(county.maker, decide(ready), JANUARY))
    expect(reasonOf(await post(ready, county.maker))).toBe('sameHand')
    expect(reasonOf(await post(ready, county.reviewer))).toBe('forbidden')
    expect(reasonOf(await makeYearClosing(county.reviewer, decide(ready), JANUARY))).toBe('forbidden')
    const batch = must(await makeBatch(county.exporter, await seenOf(county), JANUARY))
    expect(reasonOf(await post(ready))).toBe('openBatches')
    must(await cancelBatch(county.exporter, { batchId: batch.id, reason: '不再需要', requestId: undefined }, JANUARY))
    const payment = await prisma.payment.findFirstOrThrow({ where: { countyCode: county.code, status: 'due' } })
    await prisma.payment.update({
      where: { countyCode_id: { countyCode: county.code, id: payment.id } },
      data: { offsetFen: 1n },
    })
    expect(reasonOf(await post(ready))).toBe('closingChanged')
    const { id } = await prisma.yearClosing.findFirstOrThrow({ where: { countyCode: county.code } })
    must(await cancelYearClosing(county.maker, { closingId: id, reason: '余额有变', requestId: undefined }, JANUARY))
    expect(reasonOf(await post(ready))).toBe('notFound')
    expect(await checkFund(county.system)).toEqual([])
  })

  it('is posted once, however many press at once', async () => {
    const ready = await atYearsEnd('519974')
    const { county } = ready
    must(await makeYearClosing(county.maker, decide(ready), JANUARY))
    const view = await getYearClosing(county.maker, ready.fundYearId, JANUARY)
    const seen = {
      closingId: String(view?.open?.id),
      contentHash: String(view?.open?.contentHash),
      requestId: undefined,
    }
    const hands = [county.checker, county.exporter, county.reconciler]
    const results = await Promise.all(hands.map((hand) => postYearClosing(hand, seen, JANUARY)))
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    const [of2026, of2027] = [await balances(county, 2026), await balances(county, 2027)]
    expect([of2026[0], of2027[0]]).toEqual([100, 12_500])
    expect(await violations(county)).toEqual([])
  })

  it('refuses the database’s own user the same hand, another figure, and a way back', async () => {
    const refuses = async (sql: string) =>
      expect(
        await asApplication((app) =>
          app.query(sql).then(
            () => 'done',
            (error: Error) => error.message,
          ),
        ),
      ).not.toBe('done')
    const posted = `county_code = '519974'`
    await refuses(`update year_closing set carried_fen = carried_fen + 1 where ${posted}`)
    await refuses(`update year_closing set posted_by_id = made_by_id where ${posted}`)
    await refuses(`update year_closing_line set carried_fen = 0 where ${posted}`)
    await refuses(`delete from year_closing where ${posted}`)
    await refuses(`update fund_year set status = 'open' where ${posted} and year = 2026`)
  })
})
