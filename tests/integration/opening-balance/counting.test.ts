import { beforeAll, describe, expect, it } from 'vitest'
import { listEntitled, type EntitledItem } from '@/lib/application/queries/list-entitled'
import type { Actor } from '@/lib/kernel/actor'
import { fromYuan } from '@/lib/kernel/fen'
import { prisma } from '@/lib/platform/prisma'
import { toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { ok } from '@/lib/kernel/result'
import { listReceived } from '@/lib/subsidy/steps/list-received'
import { listAwardsOf } from '@/lib/subsidy/queries/list-awards-of'
import { getFigure } from '@/lib/insight/queries/get-figure'
import { toPlainDate } from '@/lib/kernel/plain-date'
import '@/lib/wiring/register'
import { actorFor, COUNTY } from '../../support/personas'
import { brokenPromises, must, NOW, partyOf, postOpening } from './opening-work'

let both: { writer: Actor; signer: Actor }
let talent: Actor
beforeAll(async () => {
  both = { writer: await actorFor('chenhui'), signer: await actorFor('zhangmin') }
  talent = await actorFor('ouyang')
})

const as = (talentId: string): Actor => ({ ...talent, talentId })
const itemOf = async (talentId: string, code: string): Promise<EntitledItem | undefined> =>
  (await listEntitled(as(talentId), NOW)).find(({ itemCode }) => itemCode === code)

/** Somebody of the register who may have rent for all of 36 months. */
async function aRenter(): Promise<{ id: string; monthlyFen: number }> {
  const people = await prisma.talent.findMany({
    where: { countyCode: COUNTY, status: 'active', applications: { none: {} } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of people) {
    const headline = (await itemOf(id, 'RENT-01'))?.headline
    if (headline?.kind === 'monthly' && headline.months === 36) return { id, monthlyFen: headline.amountFen }
  }
  throw new Error('nobody of the demo county may have rent')
}

const received = async (talentId: string) =>
  must(
    await inTransaction(async (tx) => ok(await listReceived(tx, COUNTY, { talentIds: [talentId], enterpriseIds: [] }))),
  )

describe('months', () => {
  it('leave 16 of 36 to somebody who had 20 before, over two years’ money', async () => {
    const renter = await aRenter()
    const party = await partyOf(renter.id)
    await postOpening(both, [
      { ...party, year: '2024', paidFen: '9000', months: '9' },
      { ...party, year: '2025', paidFen: '11000', months: '11' },
    ])
    expect((await itemOf(renter.id, 'RENT-01'))?.headline).toMatchObject({
      kind: 'monthly',
      months: 16,
      amountFen: renter.monthlyFen,
    })
    const rent = (await received(renter.id)).filter(({ itemCode }) => itemCode === 'RENT-01')
    expect(rent).toMatchObject([{ months: 20, paidFen: 2_000_000, amountFen: 2_000_000 }])
  })
})

describe('a household', () => {
  it('shares its ceiling with what the spouse had before', async () => {
    const talentId = talent.talentId ?? ''
    const spouse = await prisma.talent.findFirstOrThrow({
      where: { countyCode: COUNTY, id: { not: talentId }, applications: { none: {} } },
    })
    await prisma.housingRecord.updateMany({ where: { countyCode: COUNTY, talentId }, data: { priceFen: 80_000_000n } })
    expect((await itemOf(talentId, 'BUY-01'))?.headline).toMatchObject({ amountFen: fromYuan(400_000) })
    await prisma.householdMember.deleteMany({ where: { countyCode: COUNTY, talentId } })
    await prisma.householdMember.create({
      data: {
        countyCode: COUNTY,
        id: newId(),
        talentId,
        relation: 'spouse',
        memberTalentId: spouse.id,
        name: spouse.name,
        validFrom: toDayColumn(toPlainDate('2020-01-01')),
        source: '婚姻登记',
      },
    })
    await postOpening(both, [
      {
        ...(await partyOf(spouse.id)),
        itemCode: 'BUY-01',
        grantedOn: '2023-02-01',
        year: '2023',
        paidFen: '500000.00',
      },
    ])
    // Both together no more than the price of 800,000: 300,000 are left of her 400,000.
    expect((await itemOf(talentId, 'BUY-01'))?.headline).toMatchObject({ amountFen: fromYuan(300_000) })
  })
})

describe('an award of something that was never an item here', () => {
  it('counts by its category, whatever its name', async () => {
    const talentId = talent.talentId ?? ''
    const party = await partyOf(talentId)
    const prior = { itemCode: '', category: '租房补贴', title: '2022 年人才租房办法', grantedOn: '2022-05-01' }
    await postOpening(both, [{ ...party, ...prior, year: '2022', paidFen: '0.01', months: '1' }])
    expect((await itemOf(talentId, 'BUY-01'))?.headline).toMatchObject({ amountFen: fromYuan(300_000) })
    const awards = await listAwardsOf(talent, { talentId })
    expect(awards.map(({ title, paidFen }) => [title, paidFen])).toContainEqual(['2022 年人才租房办法', 1])
  })

  it('an apartment: months lived in count, and she sees where and since when', async () => {
    const talentId = talent.talentId ?? ''
    const flat = {
      itemCode: '',
      category: '人才公寓',
      title: '人才公寓租住',
      grantedOn: '2025-03-01',
      paidFrom: '2025-03-01',
    }
    await postOpening(both, [
      { ...(await partyOf(talentId)), ...flat, place: '英才苑 3 号楼 501', months: '18', paidFen: '0', year: '2025' },
    ])
    expect(await received(talentId)).toContainEqual(
      expect.objectContaining({ category: 'apartment', months: 18, status: 'active', amountFen: 0 }),
    )
  })
})

describe('the leader’s figures', () => {
  const paid = async (year: number, metric: 'paid' | 'openingPaid') =>
    (await getFigure(await actorFor('linbuzhang'), metric, { year, today: toPlainDate('2026-09-14') }))?.amountFen ?? 0

  it('count an opening payment in the year whose money it was, apart, and in no other', async () => {
    const before = [await paid(2026, 'paid'), await paid(2023, 'paid')]
    const other = await prisma.talent.findFirstOrThrow({
      where: { countyCode: COUNTY, applications: { none: {} }, id: { not: talent.talentId ?? '' } },
      orderBy: { id: 'desc' },
    })
    await postOpening(both, [
      { ...(await partyOf(other.id)), itemCode: 'LIV-01', grantedOn: '2023-01-09', year: '2023', paidFen: '1234.56' },
    ])
    expect([await paid(2026, 'paid'), await paid(2023, 'paid')]).toEqual([before[0], Number(before[1]) + 123_456])
    expect(await paid(2023, 'openingPaid')).toBe(await paid(2023, 'paid'))
    expect(await paid(2026, 'openingPaid')).toBe(0)
  })

  it('and every promise of the money still holds', async () => {
    expect(await brokenPromises()).toEqual([])
  })
})
