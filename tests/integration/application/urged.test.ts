import { beforeAll, expect, it } from 'vitest'
import { declareConflict } from '@/lib/application/commands/declare-conflict'
import { urgeApplication } from '@/lib/application/commands/urge-application'
import type { Actor } from '@/lib/kernel/actor'
import { listMessages } from '@/lib/message/queries/list-messages'
import '@/lib/wiring/register'
import { actorFor, actorForUser } from '../../support/personas'
import { allHands, bringTo, caseOf, filed, must, on, type Hands } from './case-work'

let hands: Hands
let leader: Actor
let colleague: Actor
let id: string
beforeAll(async () => {
  hands = await allHands()
  leader = await actorFor('linbuzhang')
  colleague = await actorForUser('rcb.lin')
  id = await filed(hands.talent)
  await bringTo(hands, id, 'office')
})

const told = async (actor: Actor): Promise<number> =>
  (await listMessages(actor, undefined)).messages.filter(
    ({ target, body }) => target.id === id && body.includes('被催办'),
  ).length

/** Who of the office is told when it is urged on a day: 张敏, her colleague, and the township's officer, who took it in. */
async function toldBy(day: string): Promise<number[]> {
  const people = [hands.office, colleague, hands.township]
  const before = await Promise.all(people.map(told))
  must(await urgeApplication(leader, { applicationId: id, words: '请办' }, on(day)))
  return (await Promise.all(people.map(told))).map((count, index) => count - (before[index] ?? 0))
}
const standAside = async (actor: Actor) => {
  const subject = { subjectKind: 'talent', subjectId: (await caseOf(id)).talentId ?? '' } as const
  must(await declareConflict(actor, { ...subject, reason: '亲属关系' }, on('2026-09-14')))
}

it('what is urged by hand is told to whoever may sign it now', async () => {
  expect(await toldBy('2026-09-15')).toEqual([1, 1, 0])
})

it('is not told to who must stand aside', async () => {
  await standAside(hands.office)
  expect(await toldBy('2026-09-16')).toEqual([0, 1, 0])
})

it('is told to the unit’s reviewers where nobody is left who may sign it: they must find somebody', async () => {
  await standAside(colleague)
  expect(await toldBy('2026-09-17')).toEqual([1, 1, 0])
})
