import { beforeAll, describe, expect, it } from 'vitest'
import { addOpeningLine } from '@/lib/opening-balance/commands/add-opening-line'
import { attachOpeningScan } from '@/lib/opening-balance/commands/attach-opening-scan'
import { prepareOpeningBatch } from '@/lib/opening-balance/commands/prepare-opening-batch'
import { reverseOpeningBatch } from '@/lib/opening-balance/commands/reverse-opening-batch'
import { signOpeningBatch } from '@/lib/opening-balance/commands/sign-opening-batch'
import { getOpeningBatch } from '@/lib/opening-balance/queries/get-opening-batch'
import { releaseDuePayments } from '@/lib/subsidy/commands/release-due-payments'
import { clearGates } from '@/lib/subsidy/commands/clear-gates'
import { makeBatch } from '@/lib/subsidy/commands/make-batch'
import { previewBatch } from '@/lib/subsidy/queries/preview-batch'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { luhnCheckOf } from '@/lib/kernel/bank-account'
import { toFen } from '@/lib/kernel/fen'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { actorFor, COUNTY } from '../../support/personas'
import { refusalOf } from '../application/case-work'
import { subBudget } from '../fund/fund-county'
import {
  anOpenBatch,
  brokenPromises,
  freePeople,
  lineInput,
  must,
  NOW,
  postOpening,
  seenOf,
  statusOf,
} from './opening-work'

let writer: Actor
let signer: Actor
let reviewer: Actor
let people: { name: string; identity: string }[]
const body = '629999510790077001'
const LEFT = {
  leftCount: '2',
  leftFirstOn: '2026-09-01',
  leftEveryMonths: '12',
  leftEachFen: '30000',
  leftCountyPercent: '60',
  bankName: '云岭农商行',
  account: `${body}${luhnCheckOf(body)}`,
} as const
const SETTLED = { itemCode: 'SET-09', grantedOn: '2025-05-06', year: '2025', paidFen: '40000' } as const

beforeAll(async () => {
  writer = await actorFor('chenhui')
  signer = await actorFor('qianjin')
  reviewer = await actorFor('zhangmin')
  people = await freePeople(12)
})

describe('money', () => {
  it('of this year comes out of this year’s budget, of an earlier year out of none', async () => {
    const before = await subBudget(COUNTY, 'settlement')
    await postOpening({ writer, signer }, [
      { ...people[8], ...SETTLED, year: '2026', paidFen: '1000.00', countyFen: '600.01' },
      { ...people[8], ...SETTLED, year: '2025', paidFen: '500.00' },
    ])
    const after = await subBudget(COUNTY, 'settlement')
    expect([after.availableFen - before.availableFen, after.paidFen - before.paidFen]).toEqual([-60_001, 60_001])
    expect(await subBudget(COUNTY, 'settlement', 2025)).toMatchObject({
      yearStatus: 'closed',
      totalFen: 0,
      availableFen: 0,
    })
    const { paidFen, openingFen } = await subBudget(COUNTY, 'settlement', 2025)
    expect(paidFen).toBe(openingFen)
    expect(await brokenPromises()).toEqual([])
  })

  it('that no budget can bear is refused before anybody signs, with the year and what is missing', async () => {
    const batchId = await anOpenBatch(writer)
    const huge = { ...people[9], ...SETTLED, year: '2026', grantedOn: '2026-01-05', paidFen: '900000000' }
    must(await addOpeningLine(writer, lineInput(batchId, huge), NOW))
    expect(refusalOf(await prepareOpeningBatch(writer, { batchId }, NOW))).toContain('2026 年「安家补助」')
    const [effect] = (await getOpeningBatch(writer, batchId, { now: NOW }))?.effects ?? []
    expect(effect?.problem).toContain('请先调整预算')
  })

  it('left to pay is committed, waits for its re-check, falls due and is paid by hands that did not sign', async () => {
    const batchId = await postOpening({ writer, signer }, [{ ...people[10], ...SETTLED, ...LEFT }])
    const award = await prisma.entitlement.findFirstOrThrow({
      where: { countyCode: COUNTY, openingBatchId: batchId },
      include: { payments: { orderBy: { instalment: 'asc' } } },
    })
    expect(award.totalFen).toBe(10_000_000n)
    expect(award.payments.map(({ amountFen, grossFen, status }) => [amountFen, grossFen, status])).toEqual([
      [1_800_000n, 3_000_000n, 'gated'],
      [1_800_000n, 3_000_000n, 'gated'],
    ])
    const [first] = award.payments
    must(await clearGates(reviewer, { ids: [first?.id ?? ''], opinion: '仍在岗', requestId: undefined }, NOW))
    must(await releaseDuePayments(systemActor(COUNTY), {}, NOW))
    const selection = { paymentIds: [first?.id ?? ''] }
    const preview = await previewBatch(writer, selection)
    const input = {
      ...{ purpose: '期初待发', ...selection, requestId: undefined },
      ...{
        count: preview?.count ?? 0,
        totalFen: preview?.totalFen ?? toFen(0),
        contentHash: preview?.contentHash ?? '',
      },
    }
    expect(preview).toMatchObject({ count: 1, totalFen: 1_800_000 })
    expect(refusalOf(await makeBatch(signer, input, NOW))).toContain('decidedCase')
    must(await makeBatch(writer, input, NOW))
    expect(await brokenPromises()).toEqual([])
  })
})

describe('a reversal', () => {
  const reversal = async (batchId: string, awardIds: string[]) =>
    reverseOpeningBatch(
      signer,
      { batchId, awardIds, documentNumber: '云财社〔2026〕99号', reason: '重复登记', requestId: undefined },
      NOW,
    )
  const awardsOf = async (batchId: string) =>
    (await prisma.entitlement.findMany({ where: { countyCode: COUNTY, openingBatchId: batchId } })).map(({ id }) => id)

  it('takes an award back by two people: it counts no more, its payments go, the ledger is as before', async () => {
    const before = [await subBudget(COUNTY, 'settlement'), await subBudget(COUNTY, 'settlement', 2027)]
    const batchId = await postOpening({ writer, signer }, [
      { ...people[11], ...SETTLED, ...LEFT, year: '2026', leftFirstOn: '2026-12-01' },
    ])
    const [awardId] = await awardsOf(batchId)
    const { id } = must(await reversal(batchId, [awardId ?? '']))
    expect(refusalOf(await reversal(batchId, [awardId ?? '']))).toContain('alreadyReversed')
    must(await attachOpeningScan(signer, { batchId: id, name: '更正.pdf', bytes: demoPaper('correction') }, NOW))
    must(await prepareOpeningBatch(signer, { batchId: id }, NOW))
    expect(refusalOf(await signOpeningBatch(signer, await seenOf(id), NOW))).toContain('sameHand')
    must(await signOpeningBatch(writer, await seenOf(id), NOW))

    expect([await subBudget(COUNTY, 'settlement'), await subBudget(COUNTY, 'settlement', 2027)]).toEqual(before)
    const award = await prisma.entitlement.findFirstOrThrow({
      where: { countyCode: COUNTY, id: awardId ?? '' },
      include: { payments: true },
    })
    expect([award.status, ...award.payments.map(({ status }) => status)]).toEqual([
      'reversed',
      'cancelled',
      'cancelled',
    ])
    expect((await getOpeningBatch(signer, batchId, { now: NOW }))?.lines[0]?.standing).toBe('reversed')
    expect(await brokenPromises()).toEqual([])

    // What was wrong may now be entered rightly.
    await postOpening({ writer, signer }, [{ ...people[11], ...SETTLED, paidFen: '41000' }])
  })

  it('is refused once the bank has been asked to pay of it: that is claimed back instead', async () => {
    const sent = await prisma.payment.findFirstOrThrow({
      where: { countyCode: COUNTY, status: 'inBatch', entitlement: { openingBatchId: { not: null } } },
      include: { entitlement: true },
    })
    const { id } = must(await reversal(sent.entitlement.openingBatchId ?? '', [sent.entitlementId]))
    must(await attachOpeningScan(signer, { batchId: id, name: '更正.pdf', bytes: demoPaper('correction') }, NOW))
    must(await prepareOpeningBatch(signer, { batchId: id }, NOW))
    expect(refusalOf(await signOpeningBatch(writer, await seenOf(id), NOW))).toContain('paidSince')
    expect(await statusOf(id)).toBe('prepared')
  })
})
