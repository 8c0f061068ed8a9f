import { beforeEach, describe, expect, it } from 'vitest'
import { resubmitApplication } from '@/lib/application/commands/resubmit-application'
import { returnApplication } from '@/lib/application/commands/return-application'
import { saveDraft } from '@/lib/application/commands/save-draft'
import { withdrawApplication } from '@/lib/application/commands/withdraw-application'
import { lapseOverdue } from '@/lib/application/commands/lapse-overdue'
import { getApplicationForm } from '@/lib/application/queries/get-application-form'
import { fromYuan } from '@/lib/kernel/fen'
import { systemActor } from '@/lib/kernel/actor'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { addHousing } from '@/lib/talent/commands/add-housing'
import '@/lib/wiring/register'
import { COUNTY } from '../../support/personas'
import { allHands, approve, bringTo, caseOf, filed, must, NOW, on, refusalOf, seen, type Hands } from './case-work'

let hands: Hands
let id: string

beforeEach(async () => {
  hands = await allHands()
  id = await filed(hands.talent)
  return async () => {
    const { status } = await caseOf(id)
    if (status !== 'lapsed')
      must(await withdrawApplication(hands.talent, { applicationId: id, reason: undefined }, NOW))
  }
})

const again = () => resubmitApplication(hands.talent, { applicationId: id, note: '已改正', requestId: undefined }, NOW)
const owner = '共有声明缺配偶签字'

async function sendBack(fields: Record<string, string>) {
  return returnApplication(hands.office, { ...(await seen(id)), opinion: '请补正', fields }, NOW)
}

describe('退回补正', () => {
  it('opens only what was named, each with its own words', async () => {
    await bringTo(hands, id, 'office')
    must(await sendBack({ 'housing.ownerCode': owner }))
    const form = await getApplicationForm(hands.talent, id, NOW)
    expect(form?.asked.map(({ fact, isOpen, returned }) => [fact, isOpen, returned])).toEqual([
      ['housing.isDeedTaxPaid', false, null],
      ['housing.ownerCode', true, owner],
    ])
    expect(form?.payee?.isOpen).toBe(false)
    must(
      await saveDraft(
        hands.talent,
        { applicationId: id, answers: { 'housing.isDeedTaxPaid': 'no', 'housing.ownerCode': 'spouse' } },
        NOW,
      ),
    )
    expect((await caseOf(id)).answers).toEqual({ 'housing.isDeedTaxPaid': true, 'housing.ownerCode': 'spouse' })
  })

  it('is refused without anything named, and for what the form does not have', async () => {
    await bringTo(hands, id, 'office')
    expect(refusalOf(await sendBack({}))).toContain('至少写明一处')
    expect(refusalOf(await sendBack({ 'person.name': '改名' }))).toContain('表单里没有这一项')
  })

  it('goes on at the step that returned it when nothing of weight changed, and shows the change', async () => {
    await bringTo(hands, id, 'office')
    must(await sendBack({ 'housing.ownerCode': owner }))
    must(await saveDraft(hands.talent, { applicationId: id, answers: { 'housing.ownerCode': 'family' } }, NOW))
    must(await again())
    expect(await caseOf(id)).toMatchObject({
      status: 'inReview',
      stepCode: 'talentOffice',
      round: 1,
      returnedFields: null,
    })
    const last = await prisma.applicationEvent.findFirstOrThrow({
      where: { countyCode: COUNTY, applicationId: id },
      orderBy: { sequence: 'desc' },
    })
    expect(last.detail).toMatchObject({ changes: [{ label: '房屋产权归属', from: '本人单独所有', to: '家庭共有' }] })
    const told = await prisma.inboxMessage.findMany({
      where: { countyCode: COUNTY, accountId: hands.office.accountId, targetId: id, kind: 'work' },
    })
    expect(told.map(({ body }) => body)).toEqual([expect.stringContaining('已补正，重新提交')])
  })

  it('starts again at the first desk, every signature void, when the amount changed', async () => {
    await bringTo(hands, id, 'organisation')
    must(
      await returnApplication(
        hands.organisation,
        { ...(await seen(id)), opinion: '合同已变更，请核对', fields: { 'housing.ownerCode': owner } },
        NOW,
      ),
    )
    await cheaperHome()
    must(await again())
    expect(await caseOf(id)).toMatchObject({
      status: 'submitted',
      stepCode: 'township',
      round: 2,
      amountFen: fromYuan(500_000),
    })
    await bringTo(hands, id, 'organisation')
    expect(await caseOf(id)).toMatchObject({ status: 'inReview', stepCode: 'organisation' })
  })

  // Shows ASVS 2.3.1
  it('is not approved on figures nobody has seen: the reviewers must look again', async () => {
    await bringTo(hands, id, 'organisation')
    await cheaperHome(fromYuan(900_000), '2026-08-29')
    const outcome = must(await approve(hands.organisation, id))
    expect(outcome.outcome).toBe('reassessed')
    expect(await caseOf(id)).toMatchObject({
      status: 'inReview',
      stepCode: 'talentOffice',
      round: 2,
      amountFen: fromYuan(450_000),
    })
    must(await approve(hands.office, id))
    expect((await caseOf(id)).stepCode).toBe('organisation')
  })
})

async function cheaperHome(priceFen = fromYuan(1_000_000), filedOn = '2026-08-28') {
  const home = { isFirstHome: true, isDeedTaxPaid: true, address: undefined, contractNumber: undefined }
  const input = {
    ...home,
    talentId: hands.talent.talentId ?? '',
    filedOn: toPlainDate(filedOn),
    priceFen,
    source: undefined,
    sourceDocument: '变更后的购房合同',
    requestId: undefined,
  }
  must(await addHousing(hands.township, input as never, NOW))
}

describe('a case nobody finishes', () => {
  it('lapses when it was not put right within fifteen working days', async () => {
    await bringTo(hands, id, 'office')
    must(await sendBack({ payee: '开户行请写到支行' }))
    // Sundays 09-20 and Saturday 10-10 are worked, 09-25 and 10-01 to 10-07 are not.
    expect((await caseOf(id)).stepDueOn).toBe('2026-10-10')
    must(await lapseOverdue(systemActor(COUNTY), {}, on('2026-10-10')))
    expect((await caseOf(id)).status).toBe('returned')
    must(await lapseOverdue(systemActor(COUNTY), {}, on('2026-10-11')))
    expect((await caseOf(id)).status).toBe('lapsed')
  })
})
