import { beforeAll, describe, expect, it } from 'vitest'
import { closeDueNotices } from '@/lib/application/commands/close-due-notices'
import { decideObjection } from '@/lib/application/commands/decide-objection'
import { decideReconsideration } from '@/lib/application/commands/decide-reconsideration'
import { declineApplication } from '@/lib/application/commands/decline-application'
import { publishNotice } from '@/lib/application/commands/publish-notice'
import { requestReconsideration } from '@/lib/application/commands/request-reconsideration'
import { getMyApplication } from '@/lib/application/queries/get-my-application'
import { requestPhoneCode } from '@/lib/account/commands/request-phone-code'
import { listDemoMessages } from '@/lib/account/queries/list-demo-messages'
import { publicActor, systemActor, type Actor } from '@/lib/kernel/actor'
import type { Phone } from '@/lib/kernel/phone'
import { fileObjection } from '@/lib/public-notice/commands/file-objection'
import { asOwner } from '../../support/owner-database'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { COUNTY } from '../../support/personas'
import { allHands, approve, bringTo, caseOf, filed, must, NOW, on, refusalOf, seen, type Hands } from './case-work'

let hands: Hands
let id: string
/** A reviewer of the lead unit who has signed nothing. */
let second: Actor
/** Another reviewer of the organisation department. */
let third: Actor
beforeAll(async () => {
  hands = await allHands()
  const idOf = async (userName: string) =>
    (await prisma.account.findFirstOrThrow({ where: { countyCode: COUNTY, userName } })).id
  second = { ...hands.office, accountId: await idOf('rsj.he'), name: '何晓' }
  third = { ...hands.organisation, accountId: await idOf('jxj.luo'), name: '罗成' }
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
    expect(must(await approve(third, id)).outcome).toBe('approved')
  })
})

const CITIZEN = publicActor(COUNTY, '127.0.0.9')
const PHONE = '13987654321' as Phone

/** A neighbour objects with name and verified phone; answers with the objection's id. */
async function objectTo(noticeId: string, now: Date): Promise<string> {
  const row = await prisma.publicNoticeRow.findFirstOrThrow({ where: { countyCode: COUNTY, noticeId, subjectId: id } })
  await asOwner((client) => client.query('delete from rate_counter; delete from one_time_code'))
  must(await requestPhoneCode(CITIZEN, { phone: PHONE, purpose: 'objection' }, now))
  const [message] = (await listDemoMessages(CITIZEN, PHONE)) ?? []
  const code = /(\d{6})/.exec(message?.body ?? '')?.[1] ?? ''
  const objection = { noticeId, rowId: row.id, name: '周明', phone: PHONE, code, content: '该同志并未在岗，请核实。' }
  const { number } = must(await fileObjection(CITIZEN, { ...objection, requestId: undefined }, now))
  const filed = await prisma.objection.findFirstOrThrow({ where: { countyCode: COUNTY, number } })
  return filed.id
}

const publish = (now: Date) => publishNotice(hands.office, { ids: [id], title: undefined, requestId: undefined }, now)
const decideAs = (actor: Actor, objectionId: string, outcome: 'upheld' | 'dismissed', now: Date) =>
  decideObjection(actor, { objectionId, outcome, reply: '已到单位核查' }, now)

async function reserved(): Promise<bigint> {
  const where = { countyCode: COUNTY, category: 'homePurchase', fundYear: { year: 2026 } }
  return (await prisma.subBudget.findFirstOrThrow({ where })).reservedFen
}

describe('公示异议', () => {
  it('sends the one case back and gives its money back when it is upheld', async () => {
    const { noticeId } = must(await publish(NOW))
    const objectionId = await objectTo(noticeId, NOW)
    expect((await getMyApplication(hands.talent, id, NOW))?.next.title).toContain('有人提出异议')
    const before = await reserved()
    expect(refusalOf(await decideAs(hands.office, objectionId, 'upheld', NOW))).toContain('您办理过本件')
    expect((await prisma.objection.findFirstOrThrow({ where: { id: objectionId } })).status).toBe('filed')

    must(await decideAs(second, objectionId, 'upheld', NOW))
    expect(await caseOf(id)).toMatchObject({ status: 'inReview', stepCode: 'talentOffice', noticeId: null, round: 3 })
    // The county's 60 % of the first 40 % of 700,000 yuan.
    expect(before - (await reserved())).toBe(16_800_000n)
  })

  it('keeps the case back when its notice ends, and grants it once the objection is dismissed', async () => {
    must(await approve(hands.office, id))
    must(await approve(third, id))
    const { noticeId } = must(await publish(NOW))
    const objectionId = await objectTo(noticeId, NOW)
    must(await closeDueNotices(systemActor(COUNTY), {}, on('2026-09-21')))
    expect((await caseOf(id)).status).toBe('onNotice')
    must(await decideAs(second, objectionId, 'dismissed', on('2026-09-22')))
    expect((await caseOf(id)).status).toBe('granted')
  })
})
