import { beforeAll, describe, expect, it } from 'vitest'
import { publishNotice } from '@/lib/application/commands/publish-notice'
import { getNoticeAtDesk } from '@/lib/application/queries/get-notice-at-desk'
import { listApplications } from '@/lib/application/queries/list-applications'
import { previewNotice } from '@/lib/application/queries/preview-notice'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { getNotice } from '@/lib/public-notice/queries/get-notice'
import { COUNTY } from '../../support/personas'
import { allHands, bringTo, filed, must, NOW, type Hands } from './case-work'

let hands: Hands
let id: string
beforeAll(async () => {
  hands = await allHands()
  id = await filed(hands.talent)
  await bringTo(hands, id, 'approved')
})

describe('预览公示', () => {
  it('counts five working days over a weekend on which Sunday is worked', async () => {
    const preview = await previewNotice(hands.office, [id], NOW)
    expect(preview).toMatchObject({ firstDay: '2026-09-15', lastDay: '2026-09-20', workingDays: 5 })
    expect(preview?.days.map(({ kind }) => kind)).toEqual([
      'working',
      'working',
      'working',
      'working',
      'weekend',
      'makeUp',
    ])
  })

  it('refuses cases of two lead units together, as the command does', async () => {
    const approved = (await listApplications(hands.office, { statuses: ['approved'] }, { now: NOW })).rows
    const mixed = approved.filter(({ unitCode }) => unitCode === 'RSJ').map((row) => row.id)
    expect((await previewNotice(hands.office, [id, ...mixed], NOW))?.refusal).toContain('同一牵头部门')
    expect((await publishNotice(hands.office, { ids: [id, ...mixed], requestId: undefined }, NOW)).ok).toBe(false)
  })

  it('leaves out what is not approved, and shows nothing to who may not publish', async () => {
    const [granted] = (await listApplications(hands.office, { statuses: ['granted'] }, { now: NOW })).rows
    expect((await previewNotice(hands.office, [id, granted?.id ?? ''], NOW))?.ids).toEqual([id])
    expect(await previewNotice(hands.township, [id], NOW)).toBeNull()
  })

  it('is what the public then reads, line for line and word for word', async () => {
    const preview = await previewNotice(hands.office, [id], NOW)
    const body = '经审核，现予公示。'
    const { noticeId } = must(
      await publishNotice(hands.office, { ids: [id], title: preview?.title, body, requestId: undefined }, NOW),
    )
    const notice = await getNotice(hands.talent, noticeId, NOW)
    expect(notice).toMatchObject({
      title: preview?.title,
      body,
      firstDay: preview?.firstDay,
      lastDay: preview?.lastDay,
    })
    expect(notice?.rows.map(({ id: _id, status: _status, ...row }) => row)).toEqual(preview?.rows)
    expect(await previewNotice(hands.office, [id], NOW)).toBeNull()
  })
})

describe('a notice at the desk', () => {
  it('names the case behind each line for those who may see it, and nobody else', async () => {
    const { noticeId } = await prisma.application.findUniqueOrThrow({
      where: { countyCode_id: { countyCode: COUNTY, id } },
    })
    const notice = await getNoticeAtDesk(hands.office, noticeId ?? '', NOW)
    expect(notice?.cases.get(id)).toMatchObject({ who: '欧阳若兰', status: 'onNotice' })
    const elsewhere: Actor = {
      ...hands.township,
      grants: [{ role: 'intakeOfficer', unitCode: '510799101', scope: 'township' }],
    }
    expect((await getNoticeAtDesk(elsewhere, noticeId ?? '', NOW))?.cases.size).toBe(0)
    expect(await getNoticeAtDesk(hands.talent, noticeId ?? '', NOW)).toBeNull()
  })

  it('says why an objection is not to be decided by who signed the case', async () => {
    const objection = await prisma.objection.findFirstOrThrow({ where: { countyCode: COUNTY, status: 'filed' } })
    const notice = await getNoticeAtDesk(hands.office, objection.noticeId, NOW)
    expect(notice?.objections.find((one) => one.id === objection.id)?.whyNot).toContain('您办理过本件')
    const rested: Actor = { ...hands.office, accountId: '00000000-0000-7000-8000-000000000000' }
    const free = await getNoticeAtDesk(rested, objection.noticeId, NOW)
    expect(free?.objections.find((one) => one.id === objection.id)?.whyNot).toBeNull()
  })
})
