import { beforeAll, describe, expect, it } from 'vitest'
import { acceptApplication } from '@/lib/application/commands/accept-application'
import { addMaterial } from '@/lib/application/commands/add-material'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { saveDraft } from '@/lib/application/commands/save-draft'
import { setPayeeAccount } from '@/lib/application/commands/set-payee-account'
import { startApplication } from '@/lib/application/commands/start-application'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { listColleagues } from '@/lib/application/queries/list-colleagues'
import type { Actor } from '@/lib/kernel/actor'
import { fromYuan, sumFen } from '@/lib/kernel/fen'
import { prisma } from '@/lib/platform/prisma'
import { demoPaper } from '@/prisma/seed/cases/paper'
import '@/lib/wiring/register'
import { COUNTY } from '../../support/personas'
import {
  accountInput,
  allHands,
  caseOf,
  itemIdOf,
  must,
  NOW,
  onPaper,
  refusalOf,
  seen,
  submitInput,
  type Hands,
} from './case-work'

let hands: Hands
let industry: Actor
let people: string[]

/** Four people of one enterprise at two million a year each: 500,000 a head, 1,500,000 for the enterprise and year. */
beforeAll(async () => {
  hands = await allHands()
  const luo = await prisma.account.findFirstOrThrow({ where: { countyCode: COUNTY, userName: 'jxj.luo' } })
  industry = {
    ...hands.office,
    accountId: luo.id,
    name: '罗成',
    grants: [{ role: 'reviewer', unitCode: 'JXJ', scope: 'department' }],
  }
  people = (await listColleagues(hands.employer)).map(({ id }) => id).slice(0, 4)
  await prisma.employment.updateMany({
    where: { countyCode: COUNTY, talentId: { in: people }, endedOn: null },
    data: { annualPayFen: 200_000_000n, isFromOutside: true, mode: 'fullTime' },
  })
})

const OPINION = '经核对，符合条件。'

/** Filed by the enterprise about one of its people and brought before the last signature. */
async function beforeTheLast(talentId: string): Promise<string> {
  const { id } = must(await startApplication(hands.employer, { itemId: await itemIdOf('ENT-01'), talentId }, NOW))
  must(await saveDraft(hands.employer, { applicationId: id, answers: { 'employment.paidWagesFen': '2000000' } }, NOW))
  for (const materialCode of ['labourContract', 'wages', 'origin']) {
    const paper = { applicationId: id, materialCode, name: `${materialCode}.pdf`, bytes: demoPaper(materialCode) }
    must(await addMaterial(hands.employer, paper, NOW))
  }
  must(await setPayeeAccount(hands.employer, accountInput(id), NOW))
  must(await submitApplication(hands.employer, await submitInput(id), NOW))
  const { townshipCode: unitCode } = await caseOf(id)
  const intake: Actor = { ...hands.township, grants: [{ role: 'intakeOfficer', unitCode, scope: 'township' }] }
  must(await acceptApplication(intake, { ...(await seen(id)), opinion: undefined }, NOW))
  must(await approveApplication(industry, { ...(await seen(id)), opinion: OPINION, minuteNumber: undefined }, NOW))
  return id
}

describe('a ceiling shared by many cases', () => {
  it('is the enterprise’s own account, whoever the person is', async () => {
    const id = must(
      await startApplication(hands.employer, { itemId: await itemIdOf('ENT-01'), talentId: people[0] }, NOW),
    ).id
    must(await setPayeeAccount(hands.employer, accountInput(id), NOW))
    const account = await prisma.payeeAccount.findFirstOrThrow({
      where: { id: (await caseOf(id)).payeeAccountId ?? '' },
    })
    expect([account.ownerKind, account.holderName]).toEqual(['enterprise', '云岭恒瑞纺织有限公司'])
  })

  it('is about one of the enterprise’s own people', async () => {
    const elsewhere = await prisma.talent.findFirstOrThrow({
      where: { countyCode: COUNTY, employerId: { not: hands.employer.enterpriseId } },
    })
    const refused = await startApplication(
      hands.employer,
      { itemId: await itemIdOf('ENT-01'), talentId: elsewhere.id },
      NOW,
    )
    expect(refusalOf(refused)).toContain('不在贵单位的在职名单中')
  })

  // Shows ASVS 2.3.2, 15.4.2
  it('holds when the last signatures fall together: the fourth is sent back for another look', async () => {
    const ids: string[] = []
    for (const person of people) ids.push(await beforeTheLast(person))
    const inputs = await Promise.all(
      ids.map(async (id) => ({ ...(await seen(id)), opinion: OPINION, ...(await onPaper(hands.office, id)) })),
    )
    const results = await Promise.all(inputs.map((input) => approveApplication(hands.office, input, NOW)))
    expect(results.map((result) => (result.ok ? result.value.outcome : 'refused')).sort()).toEqual([
      'approved',
      'approved',
      'approved',
      'reassessed',
    ])

    const cases = await Promise.all(ids.map(caseOf))
    const approved = cases
      .filter(({ status }) => status === 'approved')
      .map(({ amountFen }) => amountFen ?? fromYuan(0))
    expect(sumFen(approved)).toBe(fromYuan(1_500_000))
    expect(cases.find(({ status }) => status === 'inReview')).toMatchObject({ round: 2, stepCode: 'industry' })
  })
})
