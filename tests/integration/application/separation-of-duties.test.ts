import { beforeAll, describe, expect, it } from 'vitest'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { confirmEmployment } from '@/lib/application/commands/confirm-employment'
import { declareConflict } from '@/lib/application/commands/declare-conflict'
import { rejectEmployment } from '@/lib/application/commands/reject-employment'
import { resubmitApplication } from '@/lib/application/commands/resubmit-application'
import { getApplicationForReview } from '@/lib/application/queries/get-application-for-review'
import { getConfirmation } from '@/lib/application/queries/get-confirmation'
import { getMaterialFile } from '@/lib/application/queries/get-material-file'
import { getMyApplication } from '@/lib/application/queries/get-my-application'
import type { Actor } from '@/lib/kernel/actor'
import { prisma } from '@/lib/platform/prisma'
import '@/lib/wiring/register'
import { actorFor, COUNTY } from '../../support/personas'
import { asApplication } from '../../support/owner-database'
import { allHands, approve, caseOf, filed, must, NOW, refusalOf, seen, type Hands } from './case-work'

let hands: Hands
let id: string
beforeAll(async () => {
  hands = await allHands()
  id = await filed(hands.talent)
})

/** The same person with one more role: what an administrator might grant by mistake. */
const also = (actor: Actor, role: 'intakeOfficer' | 'reviewer', unitCode: string): Actor => ({
  ...actor,
  grants: [...actor.grants, { role, unitCode, scope: 'department' }],
})

describe('the employer', () => {
  it('sees the work and not the home, the family or the papers', async () => {
    const view = await getConfirmation(hands.employer, id, NOW)
    expect(view?.mayConfirm).toBe(true)
    expect(view?.employment.every(({ fact }) => !fact.startsWith('housing.'))).toBe(true)
    const paper = await prisma.applicationMaterial.findFirstOrThrow({
      where: { countyCode: COUNTY, applicationId: id },
    })
    expect(await getMaterialFile(hands.employer, paper.attachmentId)).toBeNull()
    expect((await getMaterialFile(hands.talent, paper.attachmentId))?.file.mimeType).toBe('application/pdf')
    expect(await getMyApplication(hands.employer, id, NOW)).toBeNull()
  })

  it('sends it back with its reason when the person is unknown, and is asked again', async () => {
    must(await rejectEmployment(hands.employer, { ...(await seen(id)), opinion: '合同期限与登记不符' }, NOW))
    expect(await caseOf(id)).toMatchObject({ status: 'returned', stepCode: 'employer' })
    must(await resubmitApplication(hands.talent, { applicationId: id, note: undefined, requestId: undefined }, NOW))
    expect(await caseOf(id)).toMatchObject({ status: 'submitted', stepCode: 'employer', unitCode: null })
  })

  it('is the very enterprise the person works for, and nobody else', async () => {
    const stranger: Actor = { ...hands.employer, enterpriseId: '00000000-0000-7000-8000-000000000000' }
    expect(refusalOf(await confirmEmployment(stranger, { ...(await seen(id)), opinion: undefined }, NOW))).toContain(
      'notFound',
    )
    expect(
      refusalOf(await confirmEmployment(hands.office, { ...(await seen(id)), opinion: undefined }, NOW)),
    ).toContain('notFound')
    must(await confirmEmployment(hands.employer, { ...(await seen(id)), opinion: undefined }, NOW))
    expect((await caseOf(id)).stepCode).toBe('township')
  })
})

describe('whoever signs', () => {
  it('needs the role at the very unit of the step', async () => {
    const input = { ...(await seen(id)), opinion: undefined }
    for (const actor of [
      hands.office,
      hands.talent,
      hands.employer,
      await actorFor('lizheng'),
      await actorFor('xitong'),
    ]) {
      expect(refusalOf(await acceptApplication(actor, input, NOW))).toMatch(/forbidden|notFound/)
    }
    const otherTown: Actor = {
      ...hands.township,
      grants: [{ role: 'intakeOfficer', unitCode: '510799101', scope: 'township' }],
    }
    expect(refusalOf(await acceptApplication(otherTown, input, NOW))).toContain('notFound')
    must(await acceptApplication(hands.township, input, NOW))
  })

  // Shows ASVS 2.3.5
  it('does not sign a second step, in whatever role', async () => {
    expect(refusalOf(await approve(also(hands.township, 'reviewer', 'RCB'), id))).toContain('乡镇（街道）受理')
    must(await approve(hands.office, id))
    expect(refusalOf(await approve(also(hands.office, 'reviewer', 'ZZB'), id))).toContain('县委人才办复审')
  })

  it('is refused by the database too, past all our code', async () => {
    const insert = asApplication((client) =>
      client.query(
        `insert into review_decision (county_code, id, application_id, round, step_code, decision, actor_id, actor_role, at)
         values ($1, gen_random_uuid(), $2, 1, 'organisation', 'approve', $3, 'reviewer', now())`,
        [COUNTY, id, hands.office.accountId],
      ),
    )
    await expect(insert).rejects.toThrow('two steps')
  })

  it('stands aside from whom they declared a conflict with, and reads why', async () => {
    const { talentId } = hands.talent
    must(
      await declareConflict(
        hands.organisation,
        { subjectKind: 'talent', subjectId: talentId ?? '', reason: '表兄妹' },
        NOW,
      ),
    )
    expect(refusalOf(await approve(hands.organisation, id))).toContain('回避')
    const view = await getApplicationForReview(hands.organisation, id, NOW)
    expect(JSON.stringify(view?.standing)).toContain('回避')
    await prisma.conflictDeclaration.deleteMany({
      where: { countyCode: COUNTY, accountId: hands.organisation.accountId },
    })
    expect(must(await approve(hands.organisation, id)).outcome).toBe('approved')
  })
})

describe('who may see a case', () => {
  // Shows ASVS 8.2.2
  it('is its place and its chain; administrators see none', async () => {
    const visible = async (key: string) => (await getApplicationForReview(await actorFor(key), id, NOW)) !== null
    expect(await Promise.all(['wangfang', 'zhangmin', 'zhouzheng', 'linbuzhang'].map(visible))).toEqual([
      true,
      true,
      true,
      true,
    ])
    expect(await Promise.all(['xitong', 'anquan', 'shenji', 'fuwu'].map(visible))).toEqual([false, false, false, false])
    const otherTown: Actor = {
      ...hands.township,
      grants: [{ role: 'intakeOfficer', unitCode: '510799101', scope: 'township' }],
    }
    expect(await getApplicationForReview(otherTown, id, NOW)).toBeNull()
  })
})
