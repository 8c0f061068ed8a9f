import { beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '@/lib/kernel/actor'
import { publicActor } from '@/lib/kernel/actor'
import { parseMailAddress, type MailAddress } from '@/lib/kernel/mail-address'
import { chooseChannels } from '@/lib/message/commands/choose-channels'
import { removeMailAddress } from '@/lib/message/commands/remove-mail-address'
import { requestMailCode } from '@/lib/message/commands/request-mail-code'
import { verifyMailAddress } from '@/lib/message/commands/verify-mail-address'
import { getMessageSettings } from '@/lib/message/queries/get-message-settings'
import { getMessageTarget } from '@/lib/message/queries/get-message-target'
import { listMessages } from '@/lib/message/queries/list-messages'
import { tellAccounts, tellSubjects } from '@/lib/message/steps/tell-accounts'
import type { MessageKind } from '@/lib/message/model'
import { unseal } from '@/lib/platform/crypto'
import { openMail, OUTBOX_RECIPIENT } from '@/lib/platform/outbox'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { actorFor, COUNTY } from '../../support/personas'

const NOW = new Date('2026-09-14T02:00:00Z')
const caseId = '00000000-0000-4000-8000-00000000abce'
const target = { kind: 'application', id: caseId } as const

let talent: Actor
let officer: Actor
beforeAll(async () => {
  talent = await actorFor('ouyang')
  officer = await actorFor('wangfang')
})

const addressOf = (text: string): MailAddress => {
  const parsed = parseMailAddress(text)
  if (!parsed.ok) throw new Error(parsed.failure.text)
  return parsed.value
}
const HERS = addressOf('Ouyang.Ruolan@Example.com')
const HIS = addressOf('wangfang@example.com')

type Mail = { to: string; template: string; subject: string; text: string; path: string | null }
const mails = async (): Promise<Mail[]> =>
  (
    await prisma.outboxMessage.findMany({ where: { countyCode: COUNTY, channel: 'email' }, orderBy: { id: 'asc' } })
  ).map(({ recipientSealed, template, bodySealed }) => ({
    ...{ to: unseal(OUTBOX_RECIPIENT, recipientSealed), template },
    ...openMail(bodySealed),
  }))
const codeFor = async (to: string): Promise<string> =>
  /\d{6}/.exec((await mails()).findLast((mail) => mail.to === to && mail.template === 'code.mail')?.text ?? '')?.[0] ??
  ''
/** What goes out while `work` runs. */
async function sentBy(work: () => Promise<unknown>): Promise<{ mails: Mail[]; texts: number }> {
  await prisma.outboxMessage.deleteMany({ where: { countyCode: COUNTY } })
  await work()
  const texts = await prisma.outboxMessage.count({ where: { countyCode: COUNTY, channel: 'sms' } })
  return { mails: await mails(), texts }
}
const tell = (kind: MessageKind) => () =>
  tellSubjects(
    prisma,
    talent,
    [{ subjectId: talent.talentId ?? '', kind, body: `一条${kind}`, target, template: 'test.mail' }],
    NOW,
  )

describe('接收邮箱', () => {
  // Shows ASVS 7.5.1
  it('is not there until it was proven, and gets nothing', async () => {
    expect((await sentBy(tell('case'))).mails).toEqual([])
    expect((await getMessageSettings(talent)).address).toBeNull()
  })

  it('is proven by the code sent to it, by whom it was sent for', async () => {
    expect(await requestMailCode(talent, { address: HERS }, NOW)).toMatchObject({ ok: true })
    const code = await codeFor(HERS)
    expect(code).toMatch(/^\d{6}$/)
    const wrong = code === '000000' ? '000001' : '000000'
    const refused = { ok: false, failure: { kind: 'refused', reasons: [{ code: 'wrongCode' }] } }
    expect(await verifyMailAddress(talent, { address: HERS, code: wrong }, NOW)).toMatchObject(refused)
    expect(await verifyMailAddress(officer, { address: HERS, code }, NOW)).toMatchObject(refused)
    expect(await verifyMailAddress(talent, { address: HERS, code }, NOW)).toMatchObject({ ok: true })
    expect(await verifyMailAddress(talent, { address: HERS, code }, NOW)).toMatchObject(refused)
    expect((await getMessageSettings(talent)).address).toBe('o***@example.com')
    expect(JSON.stringify(await prisma.mailAddress.findMany())).not.toContain('ouyang.ruolan')
  })

  it('is asked for once a minute, by account and by address, and by nobody without an inbox', async () => {
    const soon = { failure: { kind: 'refused', reasons: [{ code: 'codeTooSoon' }] } }
    expect(await requestMailCode(talent, { address: HIS }, NOW)).toMatchObject(soon)
    expect(await requestMailCode(officer, { address: HERS }, NOW)).toMatchObject(soon)
    const stranger = publicActor(COUNTY, '127.0.0.1')
    expect(await requestMailCode(stranger, { address: HIS }, NOW)).toMatchObject({ failure: { kind: 'forbidden' } })
    const verified = await verifyMailAddress(stranger, { address: HIS, code: '000000' }, NOW)
    expect(verified).toMatchObject({ failure: { kind: 'forbidden' } })
  })

  it('gets what the inbox gets, in the same words, with the way there', async () => {
    const { mails: sent, texts } = await sentBy(tell('case'))
    const [message] = (await listMessages(talent, undefined)).messages
    expect(sent).toEqual([
      {
        to: HERS,
        template: 'mail.case',
        subject: '【聚才】办件进展',
        text: '一条case',
        path: `/messages/${message?.id}`,
      },
    ])
    expect(texts).toBe(1)
    expect(await getMessageTarget(talent, message?.id ?? '')).toEqual({ target, reader: 'talent' })
    expect(await getMessageTarget(officer, message?.id ?? '')).toBeNull()
    expect(await getMessageTarget(talent, 'no id')).toBeNull()
  })
})

describe('通知方式', () => {
  it('leaves out what is not wanted, by each way for itself; the inbox has it all the same', async () => {
    const input = { sms: [], email: ['reminder' as const] }
    expect(await chooseChannels(talent, input, NOW)).toEqual({ ok: true, value: { muted: 1 } })
    expect(await sentBy(tell('reminder'))).toMatchObject({ mails: [{ template: 'mail.reminder' }], texts: 0 })
    await chooseChannels(talent, { sms: ['reminder'], email: [] }, NOW)
    expect(await sentBy(tell('reminder'))).toMatchObject({ mails: [], texts: 1 })
    const bodies = (await listMessages(talent, undefined)).messages.map(({ body }) => body)
    expect(bodies.filter((body) => body === '一条reminder')).toHaveLength(2)
  })

  it('has no say over what must be told, nor has the database', async () => {
    await chooseChannels(talent, { sms: [], email: [] }, NOW)
    expect(await sentBy(tell('case'))).toMatchObject({ mails: [{ template: 'mail.case' }], texts: 1 })
    expect(await sentBy(tell('card'))).toMatchObject({ mails: [{ template: 'mail.card' }], texts: 1 })
    const mute = { countyCode: COUNTY, accountId: talent.accountId, channel: 'email', kind: 'case' }
    await expect(prisma.messageMute.create({ data: mute })).rejects.toThrow()
    const { kinds, ways } = await getMessageSettings(talent)
    expect([kinds, ways.map(({ wanted }) => wanted)]).toEqual([['reminder'], [[], []]])
  })

  it('is nobody’s without an inbox', async () => {
    const input = { sms: [], email: [] }
    const stranger = publicActor(COUNTY, '127.0.0.1')
    expect(await chooseChannels(stranger, input, NOW)).toMatchObject({ failure: { kind: 'forbidden' } })
    expect(await removeMailAddress(stranger, {}, NOW)).toMatchObject({ failure: { kind: 'forbidden' } })
  })
})

describe('a member of staff', () => {
  it('gets one mail for many lines, and no text message', async () => {
    await prisma.rateCounter.deleteMany({ where: { countyCode: COUNTY } })
    await requestMailCode(officer, { address: HIS }, NOW)
    await verifyMailAddress(officer, { address: HIS, code: await codeFor(HIS) }, NOW)
    const notices = Array.from({ length: 12 }, (_, place) => ({
      ...{ accountId: officer.accountId, kind: 'escalation' as const, target },
      body: `第${place + 1}件超期`,
    }))
    const { mails: sent, texts } = await sentBy(() => tellAccounts(prisma, officer, notices, NOW))
    expect([sent.length, texts]).toEqual([1, 0])
    expect(sent[0]).toMatchObject({ to: HIS, subject: '【聚才】督办（12 条）', path: '/messages' })
    expect(sent[0]?.text.split('\n')).toHaveLength(11)
    expect(sent[0]?.text).toContain('另有 2 条')
  })

  it('takes the address away again', async () => {
    expect(await removeMailAddress(officer, {}, NOW)).toEqual({ ok: true, value: { count: 1 } })
    const notice = { accountId: officer.accountId, kind: 'work', body: '有事', target } as const
    expect((await sentBy(() => tellAccounts(prisma, officer, [notice], NOW))).mails).toEqual([])
  })
})
