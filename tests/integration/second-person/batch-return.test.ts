import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { fromYuan } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { refuseRequest } from '@/lib/second-person/commands/refuse-request'
import { askBatchReturn } from '@/lib/subsidy/commands/ask-batch-return'
import { confirmBatchReturn } from '@/lib/subsidy/commands/confirm-batch-return'
import { makeFollowUpBatch } from '@/lib/subsidy/commands/make-follow-up-batch'
import { getBatch } from '@/lib/subsidy/queries/get-batch'
import { getWholeReturn } from '@/lib/subsidy/queries/get-whole-return'
import '@/lib/wiring/register'
import { asApplication } from '../../support/owner-database'
import { answer, bring, make, readDetails, sendOut, violations } from '../subsidy/batch-work'
import { aCounty, aTalent, grantAward, must, NOW, type County } from '../subsidy/subsidy-county'
import { codeOf } from './roles'

let county: County
const LETTER = '农商行 9 月 14 日退回通知'

/** In their own county treasurers are known by what they act with; whom a request is put before is read from the roles. */
async function onTheBooks(hands: readonly Actor[]): Promise<void> {
  const validFrom = new Date('2026-01-01')
  await prisma.roleAssignment.createMany({
    data: hands.map(({ countyCode, accountId }) => ({
      ...{ countyCode, accountId, id: newId(), role: 'treasurer', unitCode: countyCode, validFrom, createdAt: NOW },
    })),
  })
}

async function sentOut(names: readonly string[]) {
  for (const name of names)
    await grantAward(county, {
      talentId: await aTalent(county, name),
      name,
      instalments: [{ on: '2026-09-01', yuan: 1_000 }],
    })
  const made = await make(county)
  return { ...made, lines: readDetails(await sendOut(county, made.id)) }
}

const ask = (actor: Actor, batchId: string) => askBatchReturn(actor, { batchId, letter: LETTER }, NOW)
const stateOf = async (actor: Actor, id: string) => {
  const batch = await getBatch(actor, id)
  return batch && [batch.status, batch.sums.failed.count, await getWholeReturn(actor, batch, NOW)]
}

beforeAll(async () => {
  county = await aCounty('519990')
  await onTheBooks([county.maker, county.checker, county.exporter, county.reconciler])
})

describe('a batch that the bank sent back as a whole', () => {
  // Shows ASVS 2.3.5 · G3
  it('is said so by one and confirmed by the fourth hand; all are due again, and what the bank says later is held', async () => {
    const { id, number, lines } = await sentOut(['李国强', '王芳'])
    expect(codeOf(await ask(county.reviewer, id))).toBe('forbidden')
    const request = must(await ask(county.exporter, id))
    expect(codeOf(await ask(county.maker, id))).toBe('askedAlready')
    expect(await stateOf(county.reconciler, id)).toEqual(['exported', 0, 'asked'])

    expect(codeOf(await confirmBatchReturn(county.exporter, request, NOW))).toBe('ownRequest')
    for (const hand of [county.maker, county.checker])
      expect(codeOf(await confirmBatchReturn(hand, request, NOW))).toBe('sameHand')
    expect(codeOf(await confirmBatchReturn(county.reviewer, request, NOW))).toBe('notFound')
    expect(await stateOf(county.reconciler, id)).toEqual(['exported', 0, 'asked'])

    const both = await Promise.all([1, 2].map(() => confirmBatchReturn(county.reconciler, request, NOW)))
    expect(both.map(codeOf).sort()).toEqual(['conflict', 'done'])
    expect(await stateOf(county.reconciler, id)).toEqual(['reconciled', 2, null])
    const followUp = { batchId: id, count: 2, totalFen: fromYuan(2_000) }
    const again = must(await makeFollowUpBatch(county.maker, followUp, NOW))
    expect(await violations(county)).toEqual([])

    const late = answer(
      number,
      lines.map((line) => ({ ...line, paid: true })),
    )
    expect(must(await bring(county, id, late))).toMatchObject({ paid: 0, suspense: 2 })
    const paid = readDetails(await sendOut(county, again.id))
    const said = answer(
      again.number,
      paid.map((line) => ({ ...line, paid: true })),
    )
    expect(must(await bring(county, again.id, said))).toMatchObject({ paid: 2, reconciled: true })
    expect(await violations(county)).toEqual([])
  })

  it('was none where the bank answered a line, nobody is left to confirm, or it is still in the house', async () => {
    const { id, number, lines } = await sentOut(['阿依古丽'])
    expect(codeOf(await ask(county.reconciler, id))).toBe('nobodyElse')
    const request = must(await ask(county.exporter, id))
    must(await bring(county, id, answer(number, [{ ...lines[0]!, paid: true }])))
    expect(codeOf(await confirmBatchReturn(county.reconciler, request, NOW))).toBe('conflict')
    must(await refuseRequest(county.reconciler, { ...request, remark: '银行已付' }, NOW))

    const two = await sentOut(['赵一', '钱二'])
    must(await bring(county, two.id, answer(two.number, [{ ...two.lines[0]!, paid: true }])))
    expect(codeOf(await ask(county.exporter, two.id))).toBe('answered')
    expect(await stateOf(county.reconciler, two.id)).toEqual(['exported', 0, null])

    await grantAward(county, {
      talentId: await aTalent(county, '孙立'),
      name: '孙立',
      instalments: [{ on: '2026-09-01', yuan: 1 }],
    })
    expect(codeOf(await ask(county.exporter, (await make(county)).id))).toBe('conflict')
  })

  it('is closed by no other way: the database wants the bank’s file, or the second person’s word', async () => {
    await prisma.disbursementBatch.updateMany({
      where: { countyCode: county.code, status: 'made' },
      data: { status: 'cancelled', cancelledReason: '测试' },
    })
    const { rows } = await asApplication((client) =>
      client.query<{ id: string }>(
        `select id from disbursement_batch where county_code = $1 and status = 'reconciled' limit 1`,
        [county.code],
      ),
    )
    expect(rows).toHaveLength(1)
    const open = await sentOut(['赵一'])
    const closing = asApplication((client) =>
      client.query(
        `update disbursement_batch set status = 'reconciled', reconciled_by_id = $2, reconciled_at = now()
          where id = $1`,
        [open.id, county.reconciler.accountId],
      ),
    )
    await expect(closing).rejects.toMatchObject({ constraint: 'disbursement_batch_answered' })
  })
})
