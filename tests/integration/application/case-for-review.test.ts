import { beforeAll, describe, expect, it } from 'vitest'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { actorFor, COUNTY } from '../../support/personas'
import { ACCOUNT, allHands, bringTo, filed, NOW, type Hands } from './case-work'

let hands: Hands
let id: string
beforeAll(async () => {
  hands = await allHands()
  id = await filed(hands.talent)
})

async function viewOf(actor: Actor) {
  const view = await getApplicationForReview(actor, id, NOW)
  if (!view) throw new Error('the case is not to be seen')
  return view
}

describe('a case at the desk', () => {
  it('says that it waits for the employer, and lets nobody sign', async () => {
    const { standing } = await viewOf(hands.township)
    expect(standing.signing).toBeNull()
    expect(standing.why).toContain('等用人单位')
  })

  it('offers the intake to accept, and says where the case goes next and until when', async () => {
    await bringTo(hands, id, 'township')
    const { standing } = await viewOf(hands.township)
    expect(standing.why).toBeNull()
    expect(standing.signing).toMatchObject({
      verb: 'accept',
      next: { kind: 'step', name: '县委人才办复审', dueOn: '2026-09-20' },
    })
    expect(standing.signing?.returnable.map(({ field }) => field)).toContain('material:deedTaxReceipt')
  })

  it('tells everybody else whose turn it is', async () => {
    const { standing } = await viewOf(hands.office)
    expect(standing.signing).toBeNull()
    expect(standing.why).toContain('乡镇（街道）受理')
    expect(standing.why).toContain('经办人')
  })

  it('says why who took it in may not review it', async () => {
    await bringTo(hands, id, 'office')
    const both: Actor = { ...hands.township, grants: [...hands.township.grants, ...hands.office.grants] }
    expect((await viewOf(both)).standing.why).toContain('您已在“乡镇（街道）受理”环节办理过本件')
  })

  it('shows the county share of each year beside what the sub-budget has left', async () => {
    const { budget, assessment } = await viewOf(hands.office)
    if (assessment.shown.verdict !== 'eligible' || assessment.shown.grant.kind !== 'subsidy')
      throw new Error('not a subsidy')
    const county = assessment.shown.grant.funding.find(({ funder }) => funder === 'county')?.amountFen
    expect(budget.reduce((sum, { neededFen }) => sum + neededFen, 0)).toBe(county)
    expect(budget.map(({ year }) => year)).toEqual([2026, 2027, 2028])
  })

  it('puts what was declared beside what the register holds', async () => {
    const { declared } = await viewOf(hands.office)
    expect(declared.find(({ fact }) => fact === 'housing.ownerCode')).toMatchObject({
      declared: '本人单独所有',
      differs: false,
    })
  })

  it('names what differs when the facts have changed since the case was filed', async () => {
    expect((await viewOf(hands.office)).assessment.difference).toBeNull()
    await prisma.employment.updateMany({
      where: { countyCode: COUNTY, talentId: hands.talent.talentId ?? '' },
      data: { mode: 'flexible' },
    })
    const { difference, basis } = (await viewOf(hands.office)).assessment
    expect(basis).toBe('today')
    expect(difference?.isMaterial).toBe(true)
    expect(difference?.lines.join()).toContain('全职')
  })

  it('never carries a whole number of an account, a document or a phone', async () => {
    const text = JSON.stringify(await viewOf(hands.office))
    expect(text).not.toContain(ACCOUNT)
    expect(text).not.toMatch(/(?<!\d)\d{17}[\dX](?!\d)/)
    expect(text).not.toContain('13900010001')
  })

  it('is not there for another township, for administrators and for applicants', async () => {
    const elsewhere: Actor = {
      ...hands.township,
      grants: [{ role: 'intakeOfficer', unitCode: '510799101', scope: 'township' }],
    }
    for (const actor of [elsewhere, await actorFor('shenji'), hands.talent]) {
      expect(await getApplicationForReview(actor, id, NOW)).toBeNull()
    }
  })
})
