import { describe, expect, it } from 'vitest'
import { addFen, fromYuan } from '@/lib/kernel/fen'
import { sha256 } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { cancelBatch } from '@/lib/subsidy/commands/cancel-batch'
import { changePayeeAccount } from '@/lib/subsidy/commands/change-payee-account'
import { checkBatch } from '@/lib/subsidy/commands/check-batch'
import { exportBatch } from '@/lib/subsidy/commands/export-batch'
import { makeBatch } from '@/lib/subsidy/commands/make-batch'
import { makeFollowUpBatch } from '@/lib/subsidy/commands/make-follow-up-batch'
import { takeBankFile } from '@/lib/subsidy/commands/take-bank-file'
import { subBudget } from '../fund/fund-county'
import { answer, bring, make, readDetails, seenOf, sendOut, violations } from './batch-work'
import { aCounty, aTalent, grantAward, must, NOW, paymentsOf, type County } from './subsidy-county'

let next = 519921
const freshCounty = () => aCounty(String(next++))

async function withDue(county: County, yuans: readonly number[], names: readonly string[] = []): Promise<string[]> {
  const ids = []
  for (const [index, yuan] of yuans.entries()) {
    const name = names[index] ?? '李国强'
    const entitlementId = await grantAward(county, {
      talentId: await aTalent(county, name),
      name,
      instalments: [{ on: '2026-09-01', yuan }],
    })
    ids.push(String((await paymentsOf(county, entitlementId))[0]?.id))
  }
  return ids
}
const money = async (county: County) => {
  const { availableFen, committedFen, inTransitFen, paidFen } = await subBudget(county.code, 'settlement')
  return {
    available: availableFen / 100,
    committed: committedFen / 100,
    inTransit: inTransitFen / 100,
    paid: paidFen / 100,
  }
}

describe('a batch', () => {
  it('goes from four hands to the bank and back: one line fails, its follow-up pays it', async () => {
    const county = await freshCounty()
    await withDue(county, [280_000, 1_234.5, 100], ['欧阳若兰', '阿依古丽·买买提', '王芳'])
    const { id, number } = await make(county)
    expect(await money(county)).toMatchObject({ committed: 0, inTransit: 281_334.5, paid: 0 })

    const [header, ...details] = await sendOut(county, id)
    expect(header).toBe(`${number}|20260914|622848047000000005|CNY|3|281334.50|人才补贴`)
    expect(details).toHaveLength(3)
    expect(details.every((line) => line.split('|').length === 10 && line.includes('|111|510722199003072016|'))).toBe(
      true,
    )
    const lines = readDetails([String(header), ...details])
    const failing = lines.find(({ holder }) => holder === '欧阳若兰')
    const brought = must(
      await bring(
        county,
        id,
        answer(
          number,
          lines.map((line) => ({ ...line, paid: line !== failing })),
        ),
      ),
    )
    expect(brought).toMatchObject({ paid: 2, failed: 1, suspense: 0, reconciled: true })
    expect(await money(county)).toMatchObject({ committed: 280_000, inTransit: 0, paid: 1_334.5 })

    const follow = must(
      await makeFollowUpBatch(county.maker, { batchId: id, count: 1, totalFen: fromYuan(280_000) }, NOW),
    )
    const again = readDetails(await sendOut(county, follow.id))
    expect(again[0]?.reference).not.toBe(failing?.reference)
    must(
      await bring(
        county,
        follow.id,
        answer(
          follow.number,
          again.map((line) => ({ ...line, paid: true })),
        ),
      ),
    )
    expect(await money(county)).toMatchObject({ committed: 0, inTransit: 0, paid: 281_334.5 })
    expect(await violations(county)).toEqual([])
  })

  it('refuses a list that is not the one that was seen, in number, sum or content', async () => {
    const county = await freshCounty()
    const [first, second] = await withDue(county, [100, 100])
    const seen = await seenOf(county, [String(first)])
    const refusedFor = (change: object) => makeBatch(county.maker, { ...seen, ...change }, NOW)
    for (const change of [
      { count: 2 },
      { totalFen: addFen(seen.totalFen, 1 as never) },
      { paymentIds: [String(second)] },
    ]) {
      expect(await refusedFor(change)).toMatchObject({ ok: false, failure: { reasons: [{ code: 'listChanged' }] } })
    }
    must(await makeBatch(county.maker, seen, NOW))
    expect(await refusedFor({})).toMatchObject({ ok: false, failure: { reasons: [{ code: 'nothingDue' }] } })
  })

  // Shows ASVS 2.3.3 · G4
  it('is made once, however often the form is sent', async () => {
    const county = await freshCounty()
    await withDue(county, [100, 200])
    const input = { ...(await seenOf(county)), requestId: newId() }
    const answers = await Promise.all(Array.from({ length: 20 }, () => makeBatch(county.maker, input, NOW)))
    expect(new Set(answers.map((one) => must(one).id)).size).toBe(1)
    expect(await prisma.disbursementBatch.count({ where: { countyCode: county.code } })).toBe(1)
  })

  // Shows ASVS 2.3.4, 15.4.2 · G1
  it('takes a payment once when many treasurers make it at once', async () => {
    const county = await freshCounty()
    await withDue(county, [100, 200])
    const seen = await seenOf(county)
    const hands = [county.maker, county.checker, county.exporter, county.reconciler]
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) => makeBatch(hands[index % 4] ?? county.maker, seen, NOW)),
    )
    expect(answers.filter((one) => one.ok)).toHaveLength(1)
    expect(await violations(county)).toEqual([])
  })

  it('is cancelled before the file leaves, and everything is due again; after that it is not', async () => {
    const county = await freshCounty()
    await withDue(county, [100, 200])
    const cancel = (batchId: string) => cancelBatch(county.maker, { batchId, reason: '清单有误' }, NOW)
    must(await cancel((await make(county)).id))
    expect(await money(county)).toMatchObject({ committed: 300, inTransit: 0 })
    const second = await make(county)
    await sendOut(county, second.id)
    expect(await cancel(second.id)).toMatchObject({ ok: false, failure: { kind: 'conflict' } })
    expect(await violations(county)).toEqual([])
  })

  it('numbers the batches of a year one after the other', async () => {
    const county = await freshCounty()
    const [first, second] = await withDue(county, [100, 200])
    expect([(await make(county, [String(first)])).number, (await make(county, [String(second)])).number]).toEqual([
      'DF2026-0001',
      'DF2026-0002',
    ])
  })
})

describe('four hands', () => {
  // Shows ASVS 2.3.5
  it('differ: none of them does two steps of a batch', async () => {
    const county = await freshCounty()
    await withDue(county, [100])
    const { id, number } = await make(county)
    const sameHand = { ok: false, failure: { reasons: [{ code: 'sameHand' }] } }
    expect(await checkBatch(county.maker, { batchId: id }, NOW)).toMatchObject(sameHand)
    must(await checkBatch(county.checker, { batchId: id }, NOW))
    for (const hand of [county.maker, county.checker]) {
      expect(await exportBatch(hand, { batchId: id, encoding: 'gbk' }, NOW)).toMatchObject(sameHand)
    }
    must(await exportBatch(county.exporter, { batchId: id, encoding: 'gbk' }, NOW))
    const file = answer(number, [])
    for (const hand of [county.maker, county.checker, county.exporter]) {
      expect(await bring({ ...county, reconciler: hand }, id, file)).toMatchObject(sameHand)
    }
  })

  it('exclude whoever decided one of the cases, at every step', async () => {
    const county = await freshCounty()
    const instalments = [{ on: '2026-09-01', yuan: 100 }]
    await grantAward(county, { talentId: await aTalent(county), instalments, deciderId: county.checker.accountId })
    const decidedCase = { ok: false, failure: { reasons: [{ code: 'decidedCase' }] } }
    const seen = await seenOf(county)
    expect(await makeBatch(county.checker, seen, NOW)).toMatchObject(decidedCase)
    const { id } = must(await makeBatch(county.maker, seen, NOW))
    expect(await checkBatch(county.checker, { batchId: id }, NOW)).toMatchObject(decidedCase)
  })

  it('are treasurers: nobody else makes, checks or downloads', async () => {
    const county = await freshCounty()
    await withDue(county, [100])
    const forbidden = { ok: false, failure: { kind: 'forbidden', permission: 'subsidy.disburse' } }
    expect(await makeBatch(county.reviewer, await seenOf(county), NOW)).toEqual(forbidden)
    const { id } = await make(county)
    expect(await checkBatch(county.reviewer, { batchId: id }, NOW)).toEqual(forbidden)
    await sendOut(county, id)
    expect(await takeBankFile(county.reviewer, { batchId: id }, NOW)).toEqual(forbidden)
    expect(await takeBankFile(county.maker, { batchId: id }, NOW)).toMatchObject({
      ok: false,
      failure: { reasons: [{ code: 'notExporter' }] },
    })
  })
})

describe('the bank file', () => {
  it('is the same bytes every time, with their hash, kept sealed, each download on record', async () => {
    const county = await freshCounty()
    await withDue(county, [100])
    const { id } = await make(county)
    await sendOut(county, id)
    const file = must(await takeBankFile(county.exporter, { batchId: id }, NOW))
    const row = await prisma.bankFile.findFirstOrThrow({ where: { countyCode: county.code, batchId: id } })
    expect(sha256(file.bytes)).toBe(row.sha256)
    expect(row.contentSealed).not.toContain('李国强')
    expect(
      await prisma.auditEvent.count({
        where: { countyCode: county.code, action: 'subsidy.takeBankFile', objectId: id },
      }),
    ).toBe(2)
  })

  it('in GBK names who has a character that GBK lacks, and is not made; in UTF-8 it is', async () => {
    const county = await freshCounty()
    await withDue(county, [100, 200], ['李国强', '𠮷田花'])
    const { id } = await make(county)
    must(await checkBatch(county.checker, { batchId: id }, NOW))
    const refused = await exportBatch(county.exporter, { batchId: id, encoding: 'gbk' }, NOW)
    expect(refused).toMatchObject({ ok: false, failure: { kind: 'refused', reasons: [{ code: 'rareCharacter' }] } })
    expect(JSON.stringify(refused)).toContain('「𠮷田花」的「𠮷」')
    must(await exportBatch(county.exporter, { batchId: id, encoding: 'utf-8' }, NOW))
  })

  it('pays a corrected account in the follow-up, under the same holder', async () => {
    const county = await freshCounty()
    await withDue(county, [100])
    const { id, number } = await make(county)
    const lines = readDetails(await sendOut(county, id))
    must(
      await bring(
        county,
        id,
        answer(
          number,
          lines.map((line) => ({ ...line, paid: false, reason: '账号不存在' })),
        ),
      ),
    )
    const { id: entitlementId } = await prisma.entitlement.findFirstOrThrow({ where: { countyCode: county.code } })
    const account = '6228480470000099991' as never
    const change = {
      entitlementId,
      bankName: '农业银行云岭支行',
      account,
      accountAgain: account,
      reason: '本人提供新卡',
    }
    expect(await changePayeeAccount(county.maker, change, NOW)).toMatchObject({
      ok: false,
      failure: { kind: 'forbidden' },
    })
    must(await changePayeeAccount(county.reviewer, change, NOW))
    const follow = must(await makeFollowUpBatch(county.maker, { batchId: id, count: 1, totalFen: fromYuan(100) }, NOW))
    expect(readDetails(await sendOut(county, follow.id))[0]).toMatchObject({
      account: '6228480470000099991',
      holder: '李国强',
    })
  })
})
