import { beforeAll, describe, expect, it } from 'vitest'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { remindOfDueSteps } from '@/lib/application/commands/remind-of-due-steps'
import { setReminderRule } from '@/lib/application/commands/set-reminder-rule'
import { urgeApplication } from '@/lib/application/commands/urge-application'
import { listReminderRules } from '@/lib/application/queries/list-reminder-rules'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { listMessages } from '@/lib/message/queries/list-messages'
import { prisma } from '@/lib/platform/prisma'
import { OUTBOX_BODY } from '@/lib/platform/outbox'
import { unseal } from '@/lib/platform/crypto'
import '@/lib/wiring/register'
import { actorFor, COUNTY } from '../../support/personas'
import { allHands, bringTo, filed, must, on, refusalOf, seen, type Hands } from './case-work'

const system = systemActor(COUNTY)
let hands: Hands
let leader: Actor
let id: string
let number: string

beforeAll(async () => {
  hands = await allHands()
  leader = await actorFor('linbuzhang')
  id = await filed(hands.talent)
  await bringTo(hands, id, 'township') // due on Thursday, 2026-09-17
  number = (await prisma.application.findFirstOrThrow({ where: { countyCode: COUNTY, id } })).number
})

const run = async (day: string) => must(await remindOfDueSteps(system, {}, on(day)))
const told = async (actor: Actor): Promise<string[]> =>
  (await listMessages(actor, undefined)).messages.filter(({ target }) => target.id === id).map(({ body }) => body)
const history = async (event: string) =>
  (
    await prisma.applicationEvent.findMany({
      where: { countyCode: COUNTY, applicationId: id, event },
      orderBy: { sequence: 'asc' },
    })
  ).map(({ detail, opinion }) => (detail as { notice?: string } | null)?.notice ?? opinion)

describe('催办', () => {
  it('says nothing while there is time, nor on a day nobody works', async () => {
    await run('2026-09-14')
    await run('2026-09-13')
    expect(await told(hands.township)).toEqual([])
  })

  it('tells who holds the step two working days before its day, once, however often it runs', async () => {
    await run('2026-09-15')
    await run('2026-09-15')
    expect(await told(hands.township)).toEqual([`申报 ${number} 还有 2 个工作日到期`])
    expect(await told(hands.office)).toEqual([])
  })

  it('tells them again on the day', async () => {
    await run('2026-09-17')
    expect(await told(hands.township)).toHaveLength(2)
    expect((await told(hands.township))[0]).toBe(`申报 ${number} 今天到期`)
    expect(await history('remind')).toEqual(['还有 2 个工作日到期，已提醒承办人', '今天到期，已提醒承办人'])
  })
})

describe('督办', () => {
  it('goes to reviewers after one working day, to 人才办 after three, to the leader after five', async () => {
    await run('2026-09-18')
    expect(await told(leader)).toEqual([])
    expect(await told(hands.office)).toEqual([`申报 ${number} 已超期 1 个工作日`])
    await run('2026-09-20') // 20 September 2026 is worked, in place of a day of the National Day week
    await run('2026-09-22')
    await run('2026-09-30')
    expect(await told(leader)).toHaveLength(1)
    expect(await history('escalate')).toHaveLength(3)
  })

  it('leaves one row per case, step and level, and one line in the record per round that told anybody', async () => {
    const rows = await prisma.caseReminder.findMany({ where: { countyCode: COUNTY, applicationId: id } })
    expect(rows.map(({ level }) => level).sort()).toEqual(
      ['dueSoon', 'dueToday', 'overdueLeader', 'overdueOffice', 'overdueUnit'].sort(),
    )
    await expect(prisma.caseReminder.create({ data: { ...rows[0]!, id: crypto.randomUUID() } })).rejects.toThrow()
  })
})

describe('催办 by hand', () => {
  it('is the leader’s and 人才办’s, with words, once a day', async () => {
    const input = { applicationId: id, words: '请尽快办理' }
    expect(refusalOf(await urgeApplication(hands.township, input, on('2026-09-30')))).toContain('forbidden')
    must(await urgeApplication(leader, input, on('2026-09-30')))
    expect((await told(hands.township))[0]).toBe(`申报 ${number} 被催办：请尽快办理`)
    expect(refusalOf(await urgeApplication(hands.office, input, on('2026-09-30')))).toContain('urgedToday')
    must(await urgeApplication(hands.office, input, on('2026-10-08')))
    expect(await history('urge')).toEqual(['请尽快办理', '请尽快办理'])
  })

  it('does not disturb who is deciding: the version seen still holds', async () => {
    const asked = { ...(await seen(id)), opinion: '核对无误' }
    must(await urgeApplication(leader, { applicationId: id, words: '再催一次' }, on('2026-10-09')))
    must(await acceptApplication(hands.township, asked, on('2026-10-09')))
  })
})

describe('催办规则', () => {
  it('are data: the administrator changes them, nobody else', async () => {
    const admin = await actorFor('xitong')
    const input = { level: 'overdueLeader', workingDays: 10, isOn: undefined } as const
    expect(refusalOf(await setReminderRule(leader, input, on('2026-10-09')))).toContain('forbidden')
    must(await setReminderRule(admin, input, on('2026-10-09')))
    expect((await listReminderRules(admin)).at(-1)).toEqual({ level: 'overdueLeader', workingDays: 10, isOn: false })
  })
})

it('reminds an employer whose word is awaited, on the phone as well', async () => {
  const employers = await prisma.inboxMessage.findMany({
    where: { countyCode: COUNTY, targetId: id, kind: 'confirmation' },
  })
  expect(employers.length).toBeGreaterThan(0)
  const texts = await prisma.outboxMessage.findMany({ where: { countyCode: COUNTY, template: 'application.submit' } })
  expect(texts.map(({ bodySealed }) => unseal(OUTBOX_BODY, bodySealed))).toContain(
    '【聚才】贵单位有职工申报待确认，请登录聚才办理。',
  )
})
