import { beforeAll, describe, expect, it } from 'vitest'
import { closeDueNotices } from '@/lib/application/commands/close-due-notices'
import { decideObjection } from '@/lib/application/commands/decide-objection'
import { decideReconsideration } from '@/lib/application/commands/decide-reconsideration'
import { declineApplication } from '@/lib/application/commands/decline-application'
import { publishNotice } from '@/lib/application/commands/publish-notice'
import { requestReconsideration } from '@/lib/application/commands/request-reconsideration'
import { getMyApplication } from '@/lib/application/queries/get-my-application'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import { newId } from '@/lib/platform/id'
import '@/lib/wiring/register'
import { COUNTY } from '../../support/personas'
import { allHands, approve, bringTo, caseOf, filed, must, NOW, on, refusalOf, seen, type Hands } from './case-work'

let hands: Hands
let id: string
/** A reviewer of the lead unit who has signed nothing. */
let second: Actor
beforeAll(async () => {
  hands = await allHands()
  second = {
    ...hands.office,
    accountId: (await prisma.account.findFirstOrThrow({ where: { countyCode: COUNTY, userName: 'rsj.he' } })).id,
    name: '何晓',
  }
  id = await filed(hands.talent)
})

const content = '审核人没有看到第二次提交的契税凭证，请重新核对。'

describe('不予通过', () => {
  it('gives the reason, the clause and the last day to ask for 复核', async () => {
    await bringTo(hands, id, 'organisation')
    must(
      await declineApplication(
        hands.organisation,
        { ...(await seen(id)), clause: '第三条第（五）项', opinion: '未见契税凭证原件' },
        NOW,
      ),
    )
    const view = await getMyApplication(hands.talent, id, NOW)
    expect(view?.refusal).toEqual({
      opinion: '未见契税凭证原件',
      clause: '第三条第（五）项',
      lastDayToAsk: '2026-09-28',
      mayAsk: true,
    })
  })

  it('is looked at again once, within ten working days, by somebody who signed nothing', async () => {
    const ask = (now: Date) =>
      requestReconsideration(hands.talent, { applicationId: id, content, requestId: undefined }, now)
    expect(refusalOf(await ask(on('2026-10-12')))).toContain('期限到 2026-09-28 止')
    must(await ask(NOW))
    expect(refusalOf(await ask(NOW))).toContain('已经申请过复核')
    const decide = (actor: Actor) =>
      decideReconsideration(actor, { applicationId: id, outcome: 'upheld', reply: '凭证已提交，改判' }, NOW)
    expect(refusalOf(await decide(hands.office))).toContain('您办理过本件')
    must(await decide(second))
    expect(await caseOf(id)).toMatchObject({ status: 'inReview', stepCode: 'talentOffice', round: 2, closedAt: null })
  })

  it('is not decided again by whoever refused it', async () => {
    must(await approve(hands.office, id))
    expect(refusalOf(await approve(hands.organisation, id))).toContain('您曾对本件作出不予通过的决定')
    const other: Actor = {
      ...hands.organisation,
      accountId: (await prisma.account.findFirstOrThrow({ where: { countyCode: COUNTY, userName: 'jxj.luo' } })).id,
    }
    expect(must(await approve(other, id)).outcome).toBe('approved')
  })
})

async function objectTo(noticeId: string): Promise<string> {
  const row = await prisma.publicNoticeRow.findFirstOrThrow({ where: { countyCode: COUNTY, noticeId, subjectId: id } })
  await prisma.publicNoticeRow.updateMany({ where: { countyCode: COUNTY, id: row.id }, data: { status: 'suspended' } })
  const objectionId = newId()
  const filedRow = {
    countyCode: COUNTY,
    id: objectionId,
    number: `T-${objectionId.slice(-6)}`,
    noticeId,
    rowId: row.id,
    isAnonymous: false,
    objectorName: '周某',
    phoneSealed: 'sealed',
    phoneMasked: '139****0000',
    content: '并未在岗',
    filedAt: NOW,
    dueOn: NOW,
    status: 'filed',
  } as const
  await prisma.objection.create({ data: filedRow })
  return objectionId
}

describe('公示异议', () => {
  it('keeps the one case back when the notice ends, and grants it when the objection is dismissed', async () => {
    const { noticeId } = must(
      await publishNotice(hands.office, { ids: [id], title: undefined, requestId: undefined }, NOW),
    )
    const objectionId = await objectTo(noticeId)
    must(await closeDueNotices(systemActor(COUNTY), {}, on('2026-09-21')))
    expect((await caseOf(id)).status).toBe('onNotice')

    const dismiss = (actor: Actor) =>
      decideObjection(actor, { objectionId, outcome: 'dismissed', reply: '经核查，在岗' }, on('2026-09-22'))
    expect(refusalOf(await dismiss(hands.office))).toContain('您办理过本件')
    expect((await prisma.objection.findFirstOrThrow({ where: { id: objectionId } })).status).toBe('filed')
    must(await dismiss(second))
    expect((await caseOf(id)).status).toBe('granted')
  })

  it('sends the case back and gives the reservation back when it is upheld', async () => {
    const available = async () =>
      (
        await prisma.subBudget.findFirstOrThrow({
          where: { countyCode: COUNTY, category: 'homePurchase', fundYear: { year: 2026 } },
        })
      ).reservedFen
    const [other] = await prisma.application.findMany({
      where: { countyCode: COUNTY, status: 'onNotice', item: { leadUnitCode: 'RCB' } },
      take: 1,
    })
    if (!other?.noticeId) return
    id = other.id
    const before = await available()
    const objectionId = await objectTo(other.noticeId)
    const reviewer = {
      ...second,
      accountId: (await prisma.account.findFirstOrThrow({ where: { countyCode: COUNTY, userName: 'wjj.deng' } })).id,
    }
    must(await decideObjection(reviewer, { objectionId, outcome: 'upheld', reply: '异议属实' }, NOW))
    expect(await caseOf(id)).toMatchObject({ status: 'inReview', noticeId: null, decidedAt: null })
    expect(await available()).toBeLessThanOrEqual(before)
  })
})
