import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { prisma } from '@/lib/platform/prisma'
import { importBankResult } from '@/lib/subsidy/commands/import-bank-result'
import { resolveSuspense } from '@/lib/subsidy/commands/resolve-suspense'
import type { Resolution } from '@/lib/subsidy/model'
import { subBudget } from '../fund/fund-county'
import { answer, atTheBank, bring, make, UNKNOWN, violations } from './batch-work'
import { aCounty, aTalent, grantAward, must, NOW, type County } from './subsidy-county'

const suspended = (county: County) =>
  prisma.suspenseItem.findMany({
    where: { countyCode: county.code, status: 'open' },
    include: { resultLine: true },
    orderBy: { resultLine: { line: 'asc' } },
  })
const resolve = (county: County, suspenseId: string, resolution: Resolution) =>
  resolveSuspense(county.reconciler, { suspenseId, resolution, note: '已电话核实' }, NOW)

describe('a result file', () => {
  it('is read in GBK as in UTF-8, with or without a BOM', async () => {
    const { county, id, number, lines } = await atTheBank(3)
    const text = new TextDecoder().decode(
      answer(
        number,
        lines.slice(0, 2).map((line) => ({ ...line, paid: true })),
      ),
    )
    expect(must(await bring(county, id, iconv.encode(text, 'gbk')))).toMatchObject({ paid: 2, reconciled: false })
    const rest = new TextDecoder().decode(
      answer(
        number,
        lines.slice(2).map((line) => ({ ...line, paid: false })),
      ),
    )
    expect(must(await bring(county, id, Buffer.from(`\uFEFF${rest}`)))).toMatchObject({ failed: 1, reconciled: true })
    const failed = await prisma.paymentAttempt.findFirstOrThrow({
      where: { countyCode: county.code, status: 'failed' },
    })
    expect(failed).toMatchObject({ failureCode: 'E01', failureReason: '户名不符' })
    expect(await violations(county)).toEqual([])
  })

  // Shows ASVS 2.3.4
  it('is imported once, whatever its name, also when two people bring it at the same moment', async () => {
    const { county, id, number, lines } = await atTheBank(2)
    const bytes = answer(
      number,
      lines.map((line) => ({ ...line, paid: true })),
    )
    const both = await Promise.all([bring(county, id, bytes), bring(county, id, bytes)])
    expect(both.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await bring(county, id, bytes)).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'repeatedFile' }] },
    })
    expect(await violations(county)).toEqual([])
  })

  it('of another batch is refused as a whole, with a header or without one', async () => {
    const first = await atTheBank(1)
    const second = await atTheBank(2, first.county)
    const { county } = first
    const foreign = answer(
      second.number,
      second.lines.map((line) => ({ ...line, paid: true })),
    )
    expect(await bring(county, first.id, foreign)).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'otherBatch' }] },
    })
    const headless = Buffer.from(new TextDecoder().decode(foreign).split('\r\n').slice(1).join('\r\n'))
    expect(await bring(county, first.id, headless)).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'nothingOurs' }] },
    })
    const otherWords = Buffer.from(new TextDecoder().decode(headless).replaceAll('成功', 'OK'))
    expect(await bring(county, first.id, otherWords)).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'unreadable' }] },
    })
    expect(await prisma.bankResultFile.count({ where: { countyCode: county.code } })).toBe(0)
  })

  it('of a batch whose file has not left the house is refused', async () => {
    const county = await aCounty('519939')
    await grantAward(county, { talentId: await aTalent(county), instalments: [{ on: '2026-09-01', yuan: 100 }] })
    const { id, number } = await make(county)
    const input = { batchId: id, fileName: '回盘.txt', bytes: answer(number, []) }
    const refused = { ok: false, failure: { kind: 'conflict', expected: 'exported', found: 'made' } }
    expect(await importBankResult(county.reconciler, input, NOW)).toEqual(refused)
    expect(await importBankResult(county.reviewer, input, NOW)).toMatchObject({ failure: { kind: 'forbidden' } })
  })

  it('cut off on its way, or empty, is refused as a whole', async () => {
    const { county, id, number, lines } = await atTheBank(3)
    const whole = new TextDecoder()
      .decode(
        answer(
          number,
          lines.map((line) => ({ ...line, paid: true })),
        ),
      )
      .split('\r\n')
    expect(await bring(county, id, Buffer.from(whole.slice(0, 3).join('\r\n')))).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'cutOff' }] },
    })
    expect(await bring(county, id, Buffer.from(`${number}|0\r\n`))).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'empty' }] },
    })
  })

  it('puts unknown, repeated, unreadable and wrong-amount lines into suspense, and settles the others', async () => {
    const { county, id, number, lines } = await atTheBank(4)
    const [a, b, c, d] = lines.map((line) => ({ ...line, paid: true }))
    if (!a || !b || !c || !d) throw new Error('four lines')
    const bytes = answer(number, [a, a, { ...b, yuan: '201.00' }, { ...c, reference: UNKNOWN }, { ...d, yuan: '一百' }])
    expect(must(await bring(county, id, bytes))).toMatchObject({ paid: 1, suspense: 4, reconciled: false })
    const open = await suspended(county)
    expect(open.map(({ reason }) => reason)).toEqual(['twiceInFile', 'amountDiffers', 'unknownReference', 'unreadable'])
    expect((await subBudget(county.code, 'settlement')).suspenseFen).toBe(10_000 + 20_100 + 30_000)
    expect(await violations(county)).toEqual([])
  })
})

describe('a suspended line', () => {
  it('with the wrong amount ends as paid, or as overpaid with the difference owed back', async () => {
    const { county, id, number, lines } = await atTheBank(2)
    const [a, b] = lines
    if (!a || !b) throw new Error('two lines')
    must(
      await bring(
        county,
        id,
        answer(number, [
          { ...a, yuan: '150.00', paid: true },
          { ...b, yuan: '150.00', paid: true },
        ]),
      ),
    )
    const [over, under] = await suspended(county)
    must(await resolve(county, String(over?.id), 'overpaid'))
    expect(
      await prisma.disbursementBatch.findFirst({ where: { countyCode: county.code, status: 'reconciled' } }),
    ).toBeNull()
    must(await resolve(county, String(under?.id), 'paid'))
    expect(await subBudget(county.code, 'settlement')).toMatchObject({
      suspenseFen: 0,
      receivableFen: 5_000,
      paidFen: 30_000,
    })
    expect(
      await prisma.disbursementBatch.findFirst({ where: { countyCode: county.code, status: 'reconciled' } }),
    ).not.toBeNull()
    expect(await violations(county)).toEqual([])
  })

  it('that takes back what the bank had said (退票) makes the payment due again', async () => {
    const { county, id, number, lines } = await atTheBank(1)
    must(
      await bring(
        county,
        id,
        answer(
          number,
          lines.map((line) => ({ ...line, paid: true })),
        ),
      ),
    )
    must(
      await bring(
        county,
        id,
        answer(
          number,
          lines.map((line) => ({ ...line, paid: false, reason: '退票' })),
        ),
      ),
    )
    const [item] = await suspended(county)
    expect(item?.reason).toBe('contradicts')
    must(await resolve(county, String(item?.id), 'failed'))
    expect(await subBudget(county.code, 'settlement')).toMatchObject({ paidFen: 0, committedFen: 10_000 })
    expect((await make(county)).number).toBe('DF2026-0002')
    expect(await violations(county)).toEqual([])
  })

  it('that says paid after failed cannot pay twice once a follow-up is under way: it is owed back', async () => {
    const { county, id, number, lines } = await atTheBank(1)
    must(
      await bring(
        county,
        id,
        answer(
          number,
          lines.map((line) => ({ ...line, paid: false })),
        ),
      ),
    )
    const follow = await make(county)
    must(
      await bring(
        county,
        id,
        answer(
          number,
          lines.map((line) => ({ ...line, paid: true })),
        ),
      ),
    )
    const [item] = await suspended(county)
    expect(await resolve(county, String(item?.id), 'paid')).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'resolution' }] },
    })
    must(await resolve(county, String(item?.id), 'overpaid'))
    expect(await subBudget(county.code, 'settlement')).toMatchObject({ receivableFen: 10_000, inTransitFen: 10_000 })
    expect(follow.number).toBe('DF2026-0002')
    expect(await violations(county)).toEqual([])
  })

  it('is not resolved by a hand that made, checked or exported the batch', async () => {
    const { county, id, number, lines } = await atTheBank(1)
    must(
      await bring(
        county,
        id,
        answer(
          number,
          lines.map((line) => ({ ...line, yuan: '1.00', paid: true })),
        ),
      ),
    )
    const [item] = await suspended(county)
    const input = { suspenseId: String(item?.id), resolution: 'failed', note: '核实' } as const
    for (const hand of [county.maker, county.checker, county.exporter]) {
      expect(await resolveSuspense(hand, input, NOW)).toMatchObject({
        ok: false,
        failure: { reasons: [{ code: 'sameHand' }] },
      })
    }
  })
})
