import { beforeAll, expect, it } from 'vitest'
import { delegateWork } from '@/lib/account/commands/delegate-work'
import { DelegateWorkInput } from '@/lib/account/schema'
import { remindOfDueSteps } from '@/lib/application/commands/remind-of-due-steps'
import { urgeApplication } from '@/lib/application/commands/urge-application'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { listMessages } from '@/lib/message/queries/list-messages'
import { tellDesks } from '@/lib/message/steps/tell-desks'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { allHands, bringTo, filed, must, NOW, on, type Hands } from './case-work'

let hands: Hands
let deputy: Actor
let id: string
beforeAll(async () => {
  hands = await allHands()
  deputy = await actorForUser('jb101')
  await prisma.delegation.deleteMany({ where: { countyCode: COUNTY } })
  id = await filed(hands.talent)
  await bringTo(hands, id, 'township') // due on Thursday, 2026-09-17
  const lent = { principalId: hands.township.accountId, deputyId: deputy.accountId, reason: '外出培训' }
  const grants = [`intakeOfficer@${hands.township.grants[0]?.unitCode}`]
  const input = { ...lent, grants, validFrom: '2026-09-14', validTo: '2026-09-16' }
  must(await delegateWork(hands.township, DelegateWorkInput.parse(input), NOW))
})

const told = async (actor: Actor): Promise<number> =>
  (await listMessages(actor, undefined)).messages.filter(({ target }) => target.id === id).length
/** How many lines each of the two got while `work` ran: who lent the desk, and who sits at it. */
async function gained(work: () => Promise<unknown>): Promise<[number, number]> {
  const before = [await told(hands.township), await told(deputy)] as const
  await work()
  return [(await told(hands.township)) - before[0], (await told(deputy)) - before[1]]
}

it('tells the deputy of what falls due at the desk, beside whoever lent it, on the days it is lent', async () => {
  const run = (day: string) => gained(async () => must(await remindOfDueSteps(systemActor(COUNTY), {}, on(day))))
  expect(await run('2026-09-15')).toEqual([1, 1])
  expect(await run('2026-09-17')).toEqual([1, 0])
})

it('tells the deputy what is urged by hand, and of work that comes to the desk', async () => {
  const leader = await actorFor('linbuzhang')
  const urge = async () => must(await urgeApplication(leader, { applicationId: id, words: '请办' }, on('2026-09-16')))
  expect(await gained(urge)).toEqual([1, 1])
  const desks = [{ role: 'intakeOfficer', unitCode: hands.township.grants[0]?.unitCode ?? '' }] as const
  const notice = { body: '退回件已补正', target: { kind: 'application', id } } as const
  expect(await gained(() => tellDesks(prisma, leader, desks, notice, on('2026-09-16')))).toEqual([1, 1])
  expect(await gained(() => tellDesks(prisma, leader, desks, notice, on('2026-09-17')))).toEqual([1, 0])
})
