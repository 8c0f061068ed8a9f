import { beforeAll, describe, expect, it } from 'vitest'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { listEntitled } from '@/lib/application/queries/list-entitled'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { actorFor, COUNTY } from '../../support/personas'
import { allHands, bringTo, caseOf, draftOf, refusalOf, submitInput, type Hands } from '../application/case-work'
import { brokenPromises, must, NOW, partyOf, postOpening } from './opening-work'

let hands: Hands
let both: { writer: Actor; signer: Actor }
let buyer: { name: string; identity: string }

/** 欧阳若兰 as a D 类 talent who bought for 600,000.00: policies.md says 30 万, and 28 万 with 2 万 of rent received. */
beforeAll(async () => {
  hands = await allHands()
  both = { writer: await actorFor('chenhui'), signer: await actorFor('qianjin') }
  const talentId = hands.talent.talentId ?? ''
  buyer = await partyOf(talentId)
  await prisma.housingRecord.updateMany({ where: { countyCode: COUNTY, talentId }, data: { priceFen: 60_000_000n } })
  await prisma.recognition.updateMany({ where: { countyCode: COUNTY, talentId }, data: { tier: 'D' } })
})

const outlook = async () => (await listEntitled(hands.talent, NOW)).find(({ itemCode }) => itemCode === 'BUY-01')
const submit = async (id: string) => submitApplication(hands.talent, await submitInput(id), NOW)

describe('an opening balance through the path of BUY-01', () => {
  it('is not there: 300,000.00 at most', async () => {
    expect((await outlook())?.headline).toMatchObject({ amountFen: 30_000_000 })
  })

  it('nets what she was paid in rent to the fen, from the first look to the last signature', async () => {
    await postOpening(both, [{ ...buyer, paidFen: '20000.37', months: '20' }])
    expect((await outlook())?.headline).toMatchObject({ amountFen: 27_999_963 })

    const id = await draftOf(hands.talent)
    must(await submit(id))
    expect(await caseOf(id)).toMatchObject({ amountFen: 27_999_963 })
    await bringTo(hands, id, 'approved')
    expect(await caseOf(id)).toMatchObject({ status: 'approved', amountFen: 27_999_963 })
    expect(await brokenPromises()).toEqual([])
  })
})

describe('a lifetime award from before', () => {
  it('is refused a second time, by the clause and with the day it was granted', async () => {
    await prisma.application.updateMany({
      where: { countyCode: COUNTY, talentId: hands.talent.talentId, item: { code: 'BUY-01' } },
      data: { status: 'withdrawn', closedAt: NOW },
    })
    const id = await draftOf(hands.talent)
    await postOpening(both, [{ ...buyer, itemCode: 'BUY-01', grantedOn: '2021-03-04', year: '2021', paidFen: '0' }])
    const refusal = refusalOf(await submit(id))
    expect(refusal).toContain('第六条')
    expect(refusal).toContain('2021-03-04')
  })
})
