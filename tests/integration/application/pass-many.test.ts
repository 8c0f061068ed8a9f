import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from 'vitest'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { passApplications } from '@/lib/application/commands/pass-applications'
import { getPassingReport } from '@/lib/application/queries/get-passing-report'
import { PassApplicationsInput } from '@/lib/application/schema'
import { adjustBudget } from '@/lib/fund/commands/adjust-budget'
import { findSubBudget } from '@/lib/fund/steps/find-sub-budget'
import type { Actor } from '@/lib/kernel/actor'
import { subtractFen, toFen } from '@/lib/kernel/fen'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { asApplication } from '../../support/owner-database'
import { allHands, approve, bringTo, caseOf, filed, must, NOW, refusalOf, seen, type Hands } from './case-work'
import { copyCase } from './many-cases'

let hands: Hands
/** Cases waiting for the intake, each of its own person. */
let waiting: string[]

beforeAll(async () => {
  hands = await allHands()
  const original = await filed(hands.talent)
  await bringTo(hands, original, 'township')
  waiting = await copyCase(original, 24)
})

const take = (count: number): string[] => waiting.splice(0, count)

async function takeTo(desk: 'office' | 'organisation', count: number): Promise<string[]> {
  const ids = take(count)
  for (const id of ids) await bringTo(hands, id, desk)
  return ids
}

async function many(ids: readonly string[], verb: 'accept' | 'approve', requestId: string = randomUUID()) {
  const cases = await Promise.all(ids.map(async (id) => `${id}.${(await caseOf(id)).version}`))
  return PassApplicationsInput.parse({ verb, cases, opinion: '材料齐全，符合条件。', requestId })
}

const linesOf = async (actor: Actor, id: string) =>
  Object.fromEntries(
    ((await getPassingReport(actor, id))?.lines ?? []).map((line) => [line.applicationId, line.reason ?? line.outcome]),
  )

const signaturesOf = (ids: readonly string[]) =>
  prisma.reviewDecision.count({
    where: { countyCode: COUNTY, applicationId: { in: [...ids] }, decision: { not: 'confirm' } },
  })

describe('批量受理', () => {
  it('decides each by itself: two are accepted, the one that somebody else was faster with is told', async () => {
    const ids = take(3)
    const input = await many(ids, 'accept')
    const [, faster = ''] = ids
    must(await acceptApplication(hands.township, { ...(await seen(faster)), opinion: undefined }, NOW))
    expect(must(await passApplications(hands.township, input, NOW))).toMatchObject({ done: 2, refused: 1 })
    const lines = await linesOf(hands.township, input.requestId)
    expect(Object.values(lines).filter((one) => one === 'accepted')).toHaveLength(2)
    expect(lines[faster]).toContain('又有变化')
    expect(await signaturesOf(ids)).toBe(3)
    const record = await prisma.auditEvent.findMany({ where: { objectId: { in: [...ids, input.requestId] } } })
    expect(record.map(({ action }) => action).toSorted()).toEqual([
      'application.accept',
      'application.accept',
      'application.accept',
      'application.passMany',
    ])
  })

  it('answers a repeat, and a twin, with the first verdicts', async () => {
    const ids = take(4)
    const input = await many(ids, 'accept')
    const twins = await Promise.all([1, 2].map(() => passApplications(hands.township, input, NOW)))
    const third = await passApplications(hands.township, input, NOW)
    expect(must(third)).toMatchObject({ done: 4, refused: 0 })
    expect(twins.map((twin) => must(twin).id)).toEqual([input.requestId, input.requestId])
    expect(await signaturesOf(ids)).toBe(4)
    const other = { ...input, opinion: '另一种意见' }
    expect(refusalOf(await passApplications(hands.township, other, NOW))).toContain('repeatedKey')
  })

  it('touches nothing when one of them is not theirs to see, and is for who takes in', async () => {
    const ids = take(2)
    const elsewhere = await actorForUser('jb101')
    expect(refusalOf(await passApplications(elsewhere, await many(ids, 'accept'), NOW))).toContain('notFound')
    expect(refusalOf(await passApplications(hands.office, await many(ids, 'accept'), NOW))).toContain('forbidden')
    expect(refusalOf(await passApplications(await actorFor('xitong'), await many(ids, 'accept'), NOW))).toContain(
      'forbidden',
    )
    expect(await signaturesOf(ids)).toBe(0)
  })

  it('shows its report to whoever did it, and to nobody else', async () => {
    const input = await many(take(1), 'accept')
    must(await passApplications(hands.township, input, NOW))
    expect(await getPassingReport(hands.office, input.requestId)).toBeNull()
    const change = asApplication((client) =>
      client.query(`update passing_batch_line set outcome = 'granted' where batch_id = $1`, [input.requestId]),
    )
    await expect(change).rejects.toThrow('permission denied')
  })

  it('takes no more than two hundred', () => {
    const cases = Array.from({ length: 201 }, () => `${randomUUID()}.1`)
    const parsed = PassApplicationsInput.safeParse({ verb: 'accept', cases, opinion: '同意', requestId: randomUUID() })
    expect(parsed.error?.issues[0]?.message).toContain('一次最多办理 200 件')
  })
})

describe('批量审定', () => {
  it('signs as many as there is money for, and says of each of the others that it is short', async () => {
    const treasurer = await actorFor('chenhui')
    const [first = '', ...ids] = await takeTo('organisation', 7)
    const before = await subBudget()
    must(await approve(hands.organisation, first))
    const share = subtractFen(before.availableFen, (await subBudget()).availableFen)
    await leaveRoomFor(treasurer, toFen(share * 4))
    const input = await many(ids, 'approve')
    expect(must(await passApplications(hands.organisation, input, NOW))).toMatchObject({ done: 4, refused: 2 })
    const verdicts = Object.values(await linesOf(hands.organisation, input.requestId))
    expect(verdicts.filter((one) => one === 'approved')).toHaveLength(4)
    expect(verdicts.filter((one) => one.includes('预算不足'))).toHaveLength(2)
    expect((await subBudget()).availableFen).toBe(0)
  })

  it('refuses whoever has signed another step, with the step named', async () => {
    const ids = await takeTo('office', 2)
    const both: Actor = {
      ...hands.township,
      grants: [...hands.township.grants, { role: 'reviewer', unitCode: 'RCB', scope: 'county' }],
    }
    const input = await many(ids, 'approve')
    expect(must(await passApplications(both, input, NOW))).toMatchObject({ done: 0, refused: 2 })
    expect(Object.values(await linesOf(both, input.requestId)).join()).toContain('乡镇（街道）受理')
  })
})

async function subBudget() {
  const found = await findSubBudget(prisma, COUNTY, { category: 'homePurchase', year: 2026 })
  if (!found) throw new Error('no sub-budget')
  return found
}

async function leaveRoomFor(treasurer: Actor, room: number): Promise<void> {
  const { id, availableFen } = await subBudget()
  const direction: 'add' | 'cut' = room > availableFen ? 'add' : 'cut'
  const order = {
    ...{ subBudgetId: id, direction, amountFen: toFen(Math.abs(room - availableFen)) },
    ...{ documentNumber: '云财预〔2026〕9号', reason: '调整', requestId: undefined },
  } as const
  must(await adjustBudget(treasurer, order, NOW))
}
