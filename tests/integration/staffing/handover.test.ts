import { beforeAll, describe, expect, it } from 'vitest'
import { delegateWork } from '@/lib/account/commands/delegate-work'
import { grantRole } from '@/lib/account/commands/grant-role'
import { loadActor } from '@/lib/account/queries/load-actor'
import { LENDABLE_ROLES } from '@/lib/account/model'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { listWorklist } from '@/lib/application/queries/list-worklist'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { prisma } from '@/lib/platform/prisma'
import { handOverWork } from '@/lib/staffing/commands/hand-over-work'
import { getHandover } from '@/lib/staffing/queries/get-handover'
import { getHandoverPlan } from '@/lib/staffing/queries/get-handover-plan'
import '@/lib/wiring/register'
import { allHands, bringTo, filed, must, NOW, refusalOf, seen, type Hands } from '../application/case-work'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'

let hands: Hands
let admin: Actor
let id: string
/** Takes in for 青石镇; has accepted one of 城关镇's cases as a deputy before. */
let successor: Actor

beforeAll(async () => {
  hands = await allHands()
  admin = await actorFor('anquan')
  successor = await actorForUser('jb101')
  id = await filed(hands.talent)
  await bringTo(hands, id, 'township')
})

const again = (actor: Actor) => loadActor(COUNTY, actor.sessionId ?? '', null)
const KEY = `${LENDABLE_ROLES[0]}@510799100`
const input = (more: Partial<Parameters<typeof handOverWork>[1]> = {}) => ({
  ...{ accountId: hands.township.accountId, successors: { [KEY]: successor.accountId } },
  ...{ lastDay: undefined, reason: '调往县林业局', requestId: '0198f000-0000-7000-8000-0000000000b1', ...more },
})
const waitingFor = async (actor: Actor | null) =>
  actor ? (await listWorklist(actor, { kind: 'intake' }, { now: NOW })).rows.map(({ caseId }) => caseId) : []
const rowsLeft = () =>
  Promise.all([
    prisma.roleAssignment.count({ where: { accountId: hands.township.accountId } }),
    prisma.importBatch.count({ where: { uploadedById: hands.township.accountId, status: 'checked' } }),
    prisma.handover.count({ where: { accountId: hands.township.accountId } }),
  ])

describe('工作交接', () => {
  it('is the security administrator’s, who sees how much it is and no case', async () => {
    const plan = await getHandoverPlan(admin, hands.township.accountId, NOW)
    expect(plan?.roles.map(({ key, others }) => [key, others])).toEqual([[KEY, []]])
    expect(plan?.roles[0]?.waiting.join()).toMatch(/^待受理 \d+ 件$/)
    expect(plan?.imports).toBe(1)
    expect(JSON.stringify(plan)).not.toContain('欧阳')
    for (const one of ['xitong', 'zhangmin', 'shenji']) {
      const actor = await actorFor(one)
      expect(await getHandoverPlan(actor, hands.township.accountId, NOW)).toBeNull()
      expect(refusalOf(await handOverWork(actor, input(), NOW))).toContain('forbidden')
    }
  })

  it('leaves nothing to nobody: where no one else holds the role, somebody is named', async () => {
    const before = await rowsLeft()
    expect(refusalOf(await handOverWork(admin, input({ successors: {} }), NOW))).toContain('没有其他人在这个岗位上')
    const self = { [KEY]: hands.township.accountId }
    expect(refusalOf(await handOverWork(admin, input({ successors: self }), NOW))).toContain('不能是本人')
    const auditor = { [KEY]: (await actorFor('shenji')).accountId }
    expect(refusalOf(await handOverWork(admin, input({ successors: auditor }), NOW))).toContain('三员分立')
    const past = input({ lastDay: toPlainDate('2026-09-01') })
    expect(refusalOf(await handOverWork(admin, past, NOW))).toContain('不能早于今天')
    expect(await rowsLeft()).toEqual(before)
  })

  it('moves all of it in one transaction and lists it case by case, once', async () => {
    const lent = { principalId: hands.township.accountId, deputyId: successor.accountId, reason: '培训' }
    const days = { validFrom: toPlainDate('2026-09-14'), validTo: toPlainDate('2026-09-20') }
    const grants = [{ role: 'intakeOfficer', unitCode: '510799100' } as const]
    must(await delegateWork(hands.township, { ...lent, ...days, grants }, NOW))
    const mine = await waitingFor(hands.township)
    expect(mine).toContain(id)
    const done = must(await handOverWork(admin, input(), NOW))
    expect(must(await handOverWork(admin, input(), NOW))).toEqual(done)

    expect(await again(hands.township)).toBeNull()
    successor = await actorForUser('jb101')
    expect(successor.grants.map(({ unitCode }) => unitCode).toSorted()).toEqual(['510799100', '510799101'])
    expect(successor.grants.every(({ principal }) => principal === undefined)).toBe(true)
    expect(await waitingFor(successor)).toEqual(expect.arrayContaining(mine))
    must(await acceptApplication(successor, { ...(await seen(id)), opinion: undefined }, NOW))
    expect(await rowsLeft()).toEqual([0, 0, 1])
    expect(await prisma.delegation.count({ where: { endedAt: null, principalId: hands.township.accountId } })).toBe(0)

    const list = await getHandover(successor, done.id)
    const ofCases = list?.lines.filter(({ kind }) => kind === 'intake') ?? []
    expect(ofCases.map(({ subjectId }) => subjectId).toSorted()).toEqual(mine.toSorted())
    expect(new Set(list?.lines.map(({ kind }) => kind))).toEqual(new Set(['role', 'intake', 'import', 'delegation']))
    expect(list?.lines).toHaveLength(done.count)
  })

  it('shows the list to who took it, numbers to the administrator, and nothing to others', async () => {
    const { id: handoverId } = await prisma.handover.findFirstOrThrow({
      where: { accountId: hands.township.accountId },
    })
    expect((await getHandover(admin, handoverId))?.lines).toEqual([])
    expect((await getHandover(admin, handoverId))?.totals.map(({ kind }) => kind)).toContain('待受理')
    expect(await getHandover(hands.office, handoverId)).toBeNull()
  })

  it('lets the leaver work to the last day, when one is named', async () => {
    const last = toPlainDate('2026-09-18')
    const successors = { 'reviewer@RCB': undefined }
    const move = input({ accountId: hands.office.accountId, successors, lastDay: last, requestId: undefined })
    must(await handOverWork(admin, move, NOW))
    const { accountId } = hands.office
    const [held] = await prisma.roleAssignment.findMany({ where: { accountId } })
    expect(held?.validTo?.toISOString()).toBe('2026-09-18T00:00:00.000Z')
    expect((await actorFor('zhangmin')).grants).toHaveLength(1)
  })

  it('says of each case which the successor may not sign', async () => {
    const other = await actorForUser('rcb.lin')
    const plan = await getHandoverPlan(admin, other.accountId, NOW)
    expect(plan?.roles[0]?.others).toContain('张敏')
    const days = { validFrom: toPlainDate('2026-09-14'), validTo: undefined }
    const same = { accountId: successor.accountId, role: 'reviewer', unitCode: 'RCB', ...days } as const
    must(await grantRole(systemActor(COUNTY), same, NOW))
    const done = must(
      await handOverWork(
        admin,
        input({
          accountId: other.accountId,
          successors: { 'reviewer@RCB': successor.accountId },
          requestId: undefined,
        }),
        NOW,
      ),
    )
    successor = await actorForUser('jb101')
    const list = await getHandover(successor, done.id)
    const line = list?.lines.find(({ subjectId }) => subjectId === id)
    expect(line?.note).toContain('办过本件其他环节')
    expect(list?.lines.filter(({ note }) => note === null).length).toBeGreaterThan(1)
  })
})
