import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { delegateWork } from '@/lib/account/commands/delegate-work'
import { disableAccount } from '@/lib/account/commands/disable-account'
import { enableAccount } from '@/lib/account/commands/enable-account'
import { endDelegation } from '@/lib/account/commands/end-delegation'
import { grantRole } from '@/lib/account/commands/grant-role'
import { loadActor } from '@/lib/account/queries/load-actor'
import { DelegateWorkInput } from '@/lib/account/schema'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { declareConflict } from '@/lib/application/commands/declare-conflict'
import { passApplications } from '@/lib/application/commands/pass-applications'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { listWorklist } from '@/lib/application/queries/list-worklist'
import { listDeciders } from '@/lib/application/steps/list-deciders'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { allHands, approve, bringTo, filed, must, NOW, refusalOf, seen, type Hands } from '../application/case-work'
import { copyCase } from '../application/many-cases'
import { actorFor, actorForUser, COUNTY } from '../../support/personas'
import { asApplication } from '../../support/owner-database'

let hands: Hands
/** Stands in for 张敏 of 人才办; takes in for 青石镇 in their own right. */
let deputy: Actor
let admin: Actor
let waiting: string[]
beforeAll(async () => {
  hands = await allHands()
  deputy = await actorForUser('jb101')
  admin = await actorFor('anquan')
  const original = await filed(hands.talent)
  await bringTo(hands, original, 'township')
  waiting = await copyCase(original, 12)
})
beforeEach(() => prisma.delegation.deleteMany({ where: { countyCode: COUNTY } }))

const next = (): string => waiting.pop() ?? ''
/** As their next request has them. */
const again = async (actor: Actor): Promise<Actor> => {
  const loaded = await loadActor(COUNTY, actor.sessionId ?? '', null)
  if (!loaded) throw new Error('logged out')
  return loaded
}

type Wish = Partial<Record<'principalId' | 'deputyId' | 'validFrom' | 'validTo', string>> & { grants?: string[] }
const lend = (by: Actor, wish: Wish = {}) =>
  delegateWork(
    by,
    DelegateWorkInput.parse({
      principalId: hands.office.accountId,
      deputyId: deputy.accountId,
      grants: ['reviewer@RCB'],
      validFrom: '2026-09-14',
      validTo: '2026-09-18',
      reason: '外出培训',
      ...wish,
    }),
    NOW,
  )
const idsOf = async (actor: Actor, kind: 'review' | 'others') =>
  (await listWorklist(actor, { kind }, { now: NOW })).rows.map((row) => row.caseId)

describe('委托代办', () => {
  it('gives the deputy the desk on the very next request, and the signature names both', async () => {
    const id = next()
    await bringTo(hands, id, 'office')
    expect(await getApplicationForReview(deputy, id, NOW)).toBeNull()
    must(await lend(hands.office))
    const acting = await again(deputy)
    expect(await idsOf(acting, 'review')).toContain(id)
    must(await approve(acting, id))
    const signed = await prisma.reviewDecision.findFirstOrThrow({
      where: { countyCode: COUNTY, applicationId: id, stepCode: 'talentOffice' },
    })
    expect([signed.actorId, signed.onBehalfOfId]).toEqual([deputy.accountId, hands.office.accountId])
    const view = await getApplicationForReview(hands.organisation, id, NOW)
    expect(view?.timeline.map(({ by }) => by)).toContain(`人才办 ${deputy.name}（代 张敏）`)
    const line = await prisma.auditEvent.findFirstOrThrow({ where: { objectId: id, action: 'application.advance' } })
    expect(line).toMatchObject({ actorId: deputy.accountId, actorName: `${deputy.name}（代 张敏）` })
    expect(await listDeciders(prisma, COUNTY, [id])).toEqual(
      expect.arrayContaining([
        { applicationId: id, accountId: deputy.accountId },
        { applicationId: id, accountId: hands.office.accountId },
      ]),
    )
  })

  it('ends by the button on the very next request, and by itself after its last day', async () => {
    must(await lend(hands.office))
    const { id } = await prisma.delegation.findFirstOrThrow({ where: { countyCode: COUNTY } })
    const stranger = await endDelegation(hands.organisation, { delegationId: id }, NOW)
    expect(refusalOf(stranger)).toContain('notFound')
    must(await endDelegation(deputy, { delegationId: id }, NOW))
    expect((await again(deputy)).grants.map(({ role }) => role)).toEqual(['intakeOfficer'])
    expect(refusalOf(await endDelegation(hands.office, { delegationId: id }, NOW))).toContain('conflict')
    const inForce = (day: string) =>
      prisma.$queryRaw`select 1 from grants_in_force(${COUNTY}, ${day}::date) where principal_id is not null`
    must(await lend(hands.office))
    expect(await inForce('2026-09-18')).toHaveLength(1)
    expect(await inForce('2026-09-19')).toEqual([])
  })

  it('lends no more than the other holds, and stops when the other is disabled', async () => {
    must(await lend(hands.office))
    const system = await actorFor('xitong')
    const reason = '停用'
    must(await disableAccount(system, { accountId: hands.office.accountId, reason }, NOW))
    expect((await again(deputy)).grants).toHaveLength(1)
    must(await enableAccount(system, { accountId: hands.office.accountId, reason }, NOW))
    expect((await again(deputy)).grants).toHaveLength(2)
    hands = { ...hands, office: await actorFor('zhangmin') }
  })
})

describe('separation of duties', () => {
  it('counts the one who is stood in for: neither signs what the other has signed at another step', async () => {
    const id = next()
    must(await lend(hands.township, { principalId: hands.township.accountId, grants: ['intakeOfficer@510799100'] }))
    must(await acceptApplication(await again(deputy), { ...(await seen(id)), opinion: undefined }, NOW))
    const asReviewer = (actor: Actor): Actor => ({
      ...actor,
      grants: [{ role: 'reviewer', unitCode: 'RCB', scope: 'county' }],
    })
    expect(refusalOf(await approve(asReviewer(hands.township), id))).toContain('乡镇（街道）受理')
    expect(refusalOf(await approve(asReviewer(deputy), id))).toContain('乡镇（街道）受理')
    const inTheirPlace: Actor = {
      ...hands.organisation,
      grants: [
        {
          ...{ role: 'reviewer', unitCode: 'RCB', scope: 'county' },
          principal: { accountId: hands.township.accountId, name: '王芳' },
        },
      ],
    }
    expect(refusalOf(await approve(inTheirPlace, id))).toContain('您所代的王芳')
    expect(await idsOf(inTheirPlace, 'review')).not.toContain(id)
    expect(await idsOf(inTheirPlace, 'others')).toContain(id)
    must(await approve(hands.office, id))
  })

  it('is held by the database too', async () => {
    const id = next()
    await bringTo(hands, id, 'office')
    const insert = asApplication((client) =>
      client.query(
        `insert into review_decision (county_code, id, application_id, round, step_code, decision, actor_id, actor_role, on_behalf_of_id, at)
         values ($1, gen_random_uuid(), $2, 1, 'talentOffice', 'approve', $3, 'reviewer', $4, now())`,
        [COUNTY, id, hands.office.accountId, hands.township.accountId],
      ),
    )
    await expect(insert).rejects.toThrow('two steps')
  })

  it('makes the deputy stand aside where the other must', async () => {
    const id = next()
    await bringTo(hands, id, 'office')
    const talentId = (await prisma.application.findFirstOrThrow({ where: { id } })).talentId ?? ''
    must(await declareConflict(hands.office, { subjectKind: 'talent', subjectId: talentId, reason: '同学' }, NOW))
    must(await lend(hands.office))
    const acting = await again(deputy)
    expect(refusalOf(await approve(acting, id))).toContain('您所代的张敏已声明')
    expect(await idsOf(acting, 'others')).toContain(id)
  })

  it('is told row by row in a batch', async () => {
    const [own, open] = [next(), next()]
    must(await lend(hands.township, { principalId: hands.township.accountId, grants: ['intakeOfficer@510799100'] }))
    const acting = await again(deputy)
    must(await acceptApplication(acting, { ...(await seen(own)), opinion: undefined }, NOW))
    await bringTo(hands, open, 'office')
    must(await lend(hands.office))
    const both = await again(deputy)
    const cases = await Promise.all([own, open].map(seen))
    const requestId = '0198f000-0000-7000-8000-0000000000aa'
    const input = { verb: 'approve', cases, opinion: '同意', requestId } as const
    expect(must(await passApplications(both, { ...input, cases: [...cases] }, NOW))).toMatchObject({
      done: 1,
      refused: 1,
    })
  })
})

describe('what may be lent', () => {
  it('is not money, not an administrator’s work, and not what was lent', async () => {
    const parse = (grants: string[]) =>
      DelegateWorkInput.safeParse({
        principalId: hands.office.accountId,
        deputyId: deputy.accountId,
        grants,
        ...{ validFrom: '2026-09-14', validTo: '2026-09-18', reason: '外出' },
      }).success
    expect([parse(['treasurer@CZJ']), parse(['systemAdmin@510799']), parse(['reviewer@RCB'])]).toEqual([
      false,
      false,
      true,
    ])
    must(await lend(hands.office))
    const onward = { principalId: deputy.accountId, deputyId: hands.organisation.accountId }
    expect(refusalOf(await lend(await again(deputy), onward))).toContain('不能再转委托')
  })

  it('needs somebody else, who is no administrator and not busy with the same desk', async () => {
    expect(refusalOf(await lend(hands.office, { deputyId: hands.office.accountId }))).toContain('deputyId')
    expect(refusalOf(await lend(hands.office, { deputyId: admin.accountId }))).toContain('三员分立')
    must(await lend(hands.office))
    expect(refusalOf(await lend(hands.office))).toContain('已经委托')
    const days = { validFrom: '2026-09-13', validTo: '2027-09-14' }
    expect(refusalOf(await lend(hands.office, days))).toContain('不能早于今天')
    expect(refusalOf(await lend(hands.office, { ...days, validFrom: '2026-09-14' }))).toContain('最长半年')
  })

  it('is said by the one who goes away, or for them by the security administrator', async () => {
    expect(refusalOf(await lend(hands.organisation))).toContain('forbidden')
    expect(refusalOf(await lend(await actorFor('xitong')))).toContain('forbidden')
    expect(refusalOf(await lend(admin))).toContain('代办人须已是审核人')
    must(await lend(admin, { deputyId: hands.organisation.accountId }))
  })

  it('keeps the deputy from becoming an administrator meanwhile', async () => {
    must(await lend(hands.office))
    const grant = { accountId: deputy.accountId, role: 'auditor', unitCode: COUNTY, validFrom: '2026-09-15' } as const
    const wanted = { ...grant, validFrom: '2026-09-15' as never, validTo: undefined }
    await prisma.roleAssignment.updateMany({
      where: { accountId: deputy.accountId },
      data: { validTo: new Date('2026-09-14') },
    })
    expect(refusalOf(await grantRole(admin, wanted, NOW))).toContain('先终止委托')
    const insert = asApplication((client) =>
      client.query(
        `insert into role_assignment (county_code, id, account_id, role, unit_code, valid_from, created_at)
         values ($1, gen_random_uuid(), $2, 'auditor', $1, '2026-09-15', now())`,
        [COUNTY, deputy.accountId],
      ),
    )
    await expect(insert).rejects.toThrow('deputy')
  })
})
