import { beforeAll, describe, expect, it } from 'vitest'
import { addOpeningLine } from '@/lib/opening-balance/commands/add-opening-line'
import { createOpeningBatch } from '@/lib/opening-balance/commands/create-opening-batch'
import { discardOpeningBatch } from '@/lib/opening-balance/commands/discard-opening-batch'
import { prepareOpeningBatch } from '@/lib/opening-balance/commands/prepare-opening-batch'
import { rejectOpeningBatch } from '@/lib/opening-balance/commands/reject-opening-batch'
import { removeOpeningAward } from '@/lib/opening-balance/commands/remove-opening-award'
import { signOpeningBatch } from '@/lib/opening-balance/commands/sign-opening-batch'
import { attachOpeningScan } from '@/lib/opening-balance/commands/attach-opening-scan'
import { getOpeningBatch } from '@/lib/opening-balance/queries/get-opening-batch'
import { listOpeningBatches } from '@/lib/opening-balance/queries/list-opening-batches'
import type { Actor } from '@/lib/kernel/actor'
import { addFen, toFen } from '@/lib/kernel/fen'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { asApplication } from '../../support/owner-database'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { refusalOf } from '../application/case-work'
import {
  anOpenBatch,
  brokenPromises,
  freePeople,
  fundIdOf,
  lineInput,
  must,
  NOW,
  seenOf,
  statusOf,
} from './opening-work'

let writer: Actor
let signer: Actor
let reviewer: Actor
let people: { name: string; identity: string }[]
const SETTLED = { itemCode: 'SET-09', grantedOn: '2025-05-06', year: '2025', paidFen: '40000' } as const

beforeAll(async () => {
  writer = await actorFor('chenhui')
  signer = await actorFor('qianjin')
  reviewer = await actorFor('zhangmin')
  people = await freePeople(12)
})

async function prepared(index: number): Promise<string> {
  const batchId = await anOpenBatch(writer)
  must(await addOpeningLine(writer, lineInput(batchId, { ...people[index], ...SETTLED }), NOW))
  must(await prepareOpeningBatch(writer, { batchId }, NOW))
  return batchId
}

describe('two people', () => {
  it('are needed: whoever wrote a batch does not sign it, and nobody else writes in it', async () => {
    const batchId = await prepared(0)
    expect(refusalOf(await signOpeningBatch(writer, await seenOf(batchId), NOW))).toContain('须由另一人复核签字')
    expect(refusalOf(await addOpeningLine(signer, lineInput(batchId, { ...people[1], ...SETTLED }), NOW))).toContain(
      'notYours',
    )
    must(await signOpeningBatch(signer, await seenOf(batchId), NOW))
    expect(await statusOf(batchId)).toBe('posted')
  })

  it('one of whom is a treasurer: what a reviewer wrote no reviewer signs', async () => {
    const batchId = await anOpenBatch(reviewer)
    must(await addOpeningLine(reviewer, lineInput(batchId, { ...people[1], ...SETTLED }), NOW))
    must(await prepareOpeningBatch(reviewer, { batchId }, NOW))
    const other = await actorFor('zhouzheng')
    expect(refusalOf(await signOpeningBatch(other, await seenOf(batchId), NOW))).toContain('须有一名财政人员')
    must(await signOpeningBatch(writer, await seenOf(batchId), NOW))
  })

  it('are staff of the whole county: nobody else begins, signs or reads a batch', async () => {
    const input = { fundId: await fundIdOf(), title: '待遇', documentNumber: '文', requestId: undefined }
    const batchId = await prepared(2)
    for (const stranger of [await actorFor('wangfang'), await actorFor('ouyang'), await actorForUser('jyj.xie')]) {
      expect(refusalOf(await createOpeningBatch(stranger, input, NOW))).toContain('forbidden')
      expect(refusalOf(await signOpeningBatch(stranger, await seenOf(batchId), NOW))).toContain('forbidden')
      expect(await getOpeningBatch(stranger, batchId, { now: NOW })).toBeNull()
      expect((await listOpeningBatches(stranger, { after: null })).rows).toEqual([])
    }
  })
})

describe('what is signed', () => {
  it('is exactly what was shown: another count, sum or content is refused', async () => {
    const batchId = await prepared(3)
    const seen = await seenOf(batchId)
    for (const wrong of [
      { ...seen, lineCount: 2 },
      { ...seen, paidFen: addFen(seen.paidFen, toFen(1)) },
      { ...seen, leftFen: toFen(1) },
      { ...seen, contentHash: '0'.repeat(64) },
    ])
      expect(refusalOf(await signOpeningBatch(signer, wrong, NOW))).toContain('batchChanged')
    expect(await statusOf(batchId)).toBe('prepared')
    must(await rejectOpeningBatch(signer, { batchId, reason: '第 1 笔金额与台账不符' }, NOW))
  })

  it('needs its source: a batch without a scan or without lines is not prepared', async () => {
    const input = { fundId: await fundIdOf(), title: '待遇', documentNumber: '文', requestId: undefined }
    const { id: batchId } = must(await createOpeningBatch(writer, input, NOW))
    expect(refusalOf(await prepareOpeningBatch(writer, { batchId }, NOW))).toContain('empty')
    must(await addOpeningLine(writer, lineInput(batchId, { ...people[4], ...SETTLED }), NOW))
    expect(refusalOf(await prepareOpeningBatch(writer, { batchId }, NOW))).toContain('noScan')
    const text = { batchId, name: 'a.pdf', bytes: new TextEncoder().encode('not a pdf') }
    expect((await attachOpeningScan(writer, text, NOW)).ok).toBe(false)
    must(await discardOpeningBatch(writer, { batchId }, NOW))
    expect(await statusOf(batchId)).toBe('discarded')
  })

  it('is posted once, however often it is signed at the same moment', async () => {
    const batchId = await prepared(4)
    const seen = await seenOf(batchId)
    const results = await Promise.all(
      [signer, reviewer, signer, reviewer].map((hand) => signOpeningBatch(hand, seen, NOW)),
    )
    expect(results.filter(({ ok }) => ok)).toHaveLength(1)
    expect(await prisma.entitlement.count({ where: { countyCode: COUNTY, openingBatchId: batchId } })).toBe(1)
    expect(await brokenPromises()).toEqual([])
  })

  it('is not altered afterwards, not even by the application’s own login', async () => {
    const batchId = await prepared(5)
    must(await signOpeningBatch(signer, await seenOf(batchId), NOW))
    await asApplication(async (client) => {
      const refused = async (sql: string) =>
        expect(client.query(sql, [batchId])).rejects.toThrow(/not altered|is altered/)
      await refused('update opening_line set paid_fen = paid_fen + 1 where batch_id = $1')
      await refused('delete from opening_line where batch_id = $1')
      await refused("update opening_batch set status = 'draft' where id = $1")
      await refused('delete from opening_batch where id = $1')
      await refused('update entitlement set opening_paid_fen = 0 where opening_batch_id = $1')
    })
  })
})

describe('a batch sent back', () => {
  it('is put right by who wrote it and prepared again; the reason stays', async () => {
    const batchId = await prepared(6)
    must(await rejectOpeningBatch(signer, { batchId, reason: '缺 2024 年一笔' }, NOW))
    const [line] = await prisma.openingLine.findMany({ where: { countyCode: COUNTY, batchId } })
    must(await removeOpeningAward(writer, { batchId, awardId: line?.awardId ?? '' }, NOW))
    must(await addOpeningLine(writer, lineInput(batchId, { ...people[6], ...SETTLED, paidFen: '39999.99' }), NOW))
    must(await prepareOpeningBatch(writer, { batchId }, NOW))
    must(await signOpeningBatch(signer, await seenOf(batchId), NOW))
    const view = await getOpeningBatch(signer, batchId, { now: NOW })
    expect(view?.totals.paidFen).toBe(3_999_999)
    expect(view?.hands.map(({ kind, text }) => [kind, text])).toContainEqual(['rejected', '缺 2024 年一笔'])
  })

  it('cannot hold what is known already: twice in a batch, in another batch, or granted', async () => {
    const batchId = await anOpenBatch(writer)
    const again = await addOpeningLine(writer, lineInput(batchId, { ...people[6], ...SETTLED }), NOW)
    expect(refusalOf(again)).toContain('同一人的这项待遇已登记过：期初批次')
    must(await addOpeningLine(writer, lineInput(batchId, { ...people[7], ...SETTLED }), NOW))
    expect(refusalOf(await addOpeningLine(writer, lineInput(batchId, { ...people[7], ...SETTLED }), NOW))).toContain(
      '重复',
    )
    const other = await anOpenBatch(reviewer)
    expect(refusalOf(await addOpeningLine(reviewer, lineInput(other, { ...people[7], ...SETTLED }), NOW))).toContain(
      'grantedOn',
    )
    must(await discardOpeningBatch(writer, { batchId }, NOW))
    must(await addOpeningLine(reviewer, lineInput(other, { ...people[7], ...SETTLED }), NOW))
  })
})
