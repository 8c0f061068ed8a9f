import { beforeAll, describe, expect, it } from 'vitest'
import { closeDueNotices } from '@/lib/application/commands/close-due-notices'
import { publishNotice } from '@/lib/application/commands/publish-notice'
import { startApplication } from '@/lib/application/commands/start-application'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { getMyApplication } from '@/lib/application/queries/get-my-application'
import { listEntitled } from '@/lib/application/queries/list-entitled'
import { listPendingConfirmations } from '@/lib/application/queries/list-pending-confirmations'
import { systemActor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { COUNTY } from '../../support/personas'
import {
  allHands,
  bringTo,
  caseOf,
  draftOf,
  itemIdOf,
  must,
  NOW,
  on,
  refusalOf,
  submitInput,
  type Hands,
} from './case-work'

let hands: Hands
beforeAll(async () => {
  hands = await allHands()
})

describe('购房补贴 from the phone to the entitlement', () => {
  it('shows 欧阳若兰 what she may have at most and what is missing', async () => {
    const items = await listEntitled(hands.talent, NOW)
    const buy = items.find(({ itemCode }) => itemCode === 'BUY-01')
    expect(buy?.headline).toEqual({ kind: 'sum', amountFen: 70_000_000, isMost: true })
    expect(buy?.outlook?.missing.map(({ label }) => label)).toContain('契税凭证')
  })

  it('begins once, however often it is pressed', async () => {
    const input = { itemId: await itemIdOf('BUY-01'), talentId: undefined }
    const started = await Promise.all(Array.from({ length: 8 }, () => startApplication(hands.talent, input, NOW)))
    expect(new Set(started.map((one) => must(one).id)).size).toBe(1)
  })

  it('goes to the employer, the township, two reviewers, the notice, and is granted', async () => {
    const id = await draftOf(hands.talent)
    const submitted = must(await submitApplication(hands.talent, await submitInput(id), NOW))
    expect(submitted.number).toMatch(/^2026-\d{4}$/)
    expect((await listPendingConfirmations(hands.employer)).map((one) => one.id)).toContain(id)

    await bringTo(hands, id, 'approved')
    expect(await caseOf(id)).toMatchObject({ status: 'approved', amountFen: 70_000_000, unitCode: 'RCB' })
    const notice = must(await publishNotice(hands.office, { ids: [id], title: undefined, requestId: undefined }, NOW))
    const [row] = await prisma.publicNoticeRow.findMany({ where: { countyCode: COUNTY, noticeId: notice.noticeId } })
    expect(row).toMatchObject({ displayName: '欧阳＊＊', amountFen: 70_000_000n })

    // Published Monday 09-14: Tuesday to Friday, and Sunday 09-20, which is worked (调休). Its evening is too early.
    must(await closeDueNotices(systemActor(COUNTY), {}, on('2026-09-20', '23')))
    expect((await caseOf(id)).status).toBe('onNotice')
    must(await closeDueNotices(systemActor(COUNTY), {}, on('2026-09-21')))
    expect(await caseOf(id)).toMatchObject({ status: 'granted', stepCode: null, closedAt: on('2026-09-21') })

    const entitlement = await prisma.entitlement.findUniqueOrThrow({
      where: { countyCode_applicationId: { countyCode: COUNTY, applicationId: id } },
    })
    expect(entitlement.totalFen).toBe(70_000_000n)
  })

  it('tells it all in one timeline, in the order it happened', async () => {
    const [granted] = await prisma.application.findMany({
      where: { countyCode: COUNTY, talentId: hands.talent.talentId, status: 'granted', item: { code: 'BUY-01' } },
    })
    const view = await getMyApplication(hands.talent, granted?.id ?? '', NOW)
    expect(view?.timeline.map(({ title }) => title)).toEqual([
      '开始填报',
      '提交申报',
      '单位确认',
      '乡镇（街道）受理通过',
      '县委人才办复审通过',
      '县委组织部审定通过',
      '开始公示',
      '公示无异议，办结',
    ])
    const by = (title: string) => view?.timeline.find((line) => line.title === title)?.by
    expect(by('提交申报')).toBe('欧阳若兰')
    expect(by('开始公示')).toBe(`人才办 ${hands.office.name}`)
    expect(by('公示无异议，办结')).toBe('系统')
    expect(view?.payee?.accountMasked).toMatch(/^\*{4} \d{4}$/)
    expect(view?.consents.map(({ kind }) => kind)).toEqual(['commitment', 'privacyNotice', 'bankConsent'])
  })

  it('is refused a second time with the clause that says once in a lifetime', async () => {
    const id = await draftOf(hands.talent, on('2026-09-23'))
    const again = await submitApplication(hands.talent, await submitInput(id), on('2026-09-23'))
    expect(refusalOf(again)).toContain('终身享受一次')
    expect(refusalOf(again)).toContain('第六条')
  })
})
