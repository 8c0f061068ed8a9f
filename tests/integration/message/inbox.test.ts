import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { systemActor } from '@/lib/kernel/actor'
import { forgetOldMessages } from '@/lib/message/commands/forget-old-messages'
import { openMessage } from '@/lib/message/commands/open-message'
import { readAllMessages } from '@/lib/message/commands/read-all-messages'
import { countUnread } from '@/lib/message/queries/count-unread'
import { listMessages } from '@/lib/message/queries/list-messages'
import { tellDesks } from '@/lib/message/steps/tell-desks'
import { tellAccounts, tellSubjects } from '@/lib/message/steps/tell-accounts'
import { unseal } from '@/lib/platform/crypto'
import { OUTBOX_BODY } from '@/lib/platform/outbox'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { actorFor, COUNTY } from '../../support/personas'

const NOW = new Date('2026-09-14T02:00:00Z')
const LATER = new Date('2026-09-15T02:00:00Z')
const caseId = '00000000-0000-4000-8000-00000000abcd'
const target = { kind: 'application', id: caseId } as const

let talent: Actor
let officer: Actor
beforeAll(async () => {
  talent = await actorFor('ouyang')
  officer = await actorFor('wangfang')
  const subjectId = talent.talentId ?? ''
  const notice = { subjectId, kind: 'case', target, template: 'test.case' } as const
  await tellSubjects(prisma, talent, [{ ...notice, body: '您的申报 2026-0001 需要补正。' }], NOW)
  await tellAccounts(prisma, officer, [{ accountId: officer.accountId, kind: 'work', target, body: '第一条' }], NOW)
  await tellAccounts(prisma, officer, [{ accountId: officer.accountId, kind: 'work', target, body: '第二条' }], LATER)
})

const bodies = async (actor: Actor) =>
  (await listMessages(actor, undefined)).messages.filter((one) => one.target.id === caseId).map(({ body }) => body)

describe('work messages', () => {
  it('go to everybody at the desk but whoever made the work', async () => {
    const [maker, other] = [await actorFor('chenhui'), await actorFor('qianjin')]
    const desks = [{ role: 'treasurer', unitCode: 'CZJ' }] as const
    await tellDesks(prisma, maker, desks, { body: '兑现批次已制单，请复核。', target }, NOW)
    expect(await bodies(other)).toEqual(['兑现批次已制单，请复核。'])
    expect(await bodies(maker)).toEqual([])
    expect(await bodies(await actorFor('zhangmin'))).toEqual([])
  })
})

describe('消息', () => {
  it('of an applicant lie in the inbox and go to the phone, in the same words', async () => {
    expect(await bodies(talent)).toEqual(['您的申报 2026-0001 需要补正。'])
    const texts = await prisma.outboxMessage.findMany({ where: { countyCode: COUNTY, template: 'test.case' } })
    expect(texts.map(({ bodySealed }) => unseal(OUTBOX_BODY, bodySealed))).toEqual([
      '【聚才】您的申报 2026-0001 需要补正。',
    ])
  })

  it('come newest first, and are nobody else’s', async () => {
    expect(await bodies(officer)).toEqual(['第二条', '第一条'])
    expect(await bodies(await actorFor('zhangmin'))).toEqual([])
  })

  it('are read once opened, and say where they lead', async () => {
    const before = await countUnread(officer)
    const [first] = (await listMessages(officer, undefined)).messages
    const opened = await openMessage(officer, { messageId: first?.id ?? '' }, LATER)
    expect(opened).toEqual({ ok: true, value: { target, reader: 'staff' } })
    expect(await countUnread(officer)).toBe(before - 1)
    expect(await openMessage(talent, { messageId: first?.id ?? '' }, LATER)).toMatchObject({
      failure: { kind: 'notFound' },
    })
  })

  it('can all be marked as read', async () => {
    await readAllMessages(officer, {}, LATER)
    expect(await countUnread(officer)).toBe(0)
  })

  it('go after 180 days, by the system alone', async () => {
    expect(await forgetOldMessages(officer, {}, LATER)).toMatchObject({ failure: { kind: 'forbidden' } })
    const system = systemActor(COUNTY)
    await forgetOldMessages(system, {}, new Date('2027-03-13T02:00:00Z'))
    expect(await bodies(officer)).toEqual(['第二条', '第一条'])
    await forgetOldMessages(system, {}, new Date('2027-03-14T02:00:00Z'))
    expect(await bodies(officer)).toEqual(['第二条'])
  })
})
