import '@/lib/wiring/register'
import { expect, it } from 'vitest'
import { approveApplication } from '@/lib/application/commands/approve-application'
import { findApplication } from '@/lib/application/repository/applications'
import { appendAssessment } from '@/lib/application/repository/assessments'
import { assessCase } from '@/lib/application/steps/assess-case'
import { newId } from '@/lib/platform/id'
import { prisma } from '@/lib/platform/prisma'
import { findVersion } from '@/lib/policy/steps/find-version'
import { dateIn } from '@/lib/kernel/plain-date'
import { aDocument } from '../../policy/support/a-rulebook'
import { aCounty, aTalent, type County, must, NOW, putInForce } from '../subsidy/subsidy-county'

const CLAUSE = '第一条'
const PLACES = 3
const DOCUMENT = aDocument({
  criteria: [{ code: 'rule', clause: CLAUSE, text: '有等级', test: { fact: 'review.score', atLeast: '60分' } }],
  outcome: {
    kind: 'recognition',
    validYears: 3,
    validityClause: CLAUSE,
    tiers: [{ tier: 'A', clause: CLAUSE, text: '优秀', when: { fact: 'review.score', atLeast: '60分' } }],
    quotas: [{ code: 'places', clause: CLAUSE, text: '不超过 3 名', tier: 'A', atMost: PLACES }],
  },
  evidence: { asked: [{ fact: 'review.score' }] },
  notice: { workingDays: 5, clause: CLAUSE },
})

/** A county in which three may hold tier A. */
async function aQuotaCounty(code: string): Promise<County> {
  const county = await aCounty(code)
  const rows = await prisma.account.findMany({
    where: { countyCode: code, displayName: { in: ['officer', 'second'] } },
    orderBy: { displayName: 'asc' },
  })
  const [officer, checker] = rows.map(({ id, displayName: name }) => ({
    ...county.maker,
    accountId: id,
    name,
    grants: [{ role: 'policyOfficer', unitCode: code, scope: 'county' } as const],
  }))
  if (!officer || !checker) throw new Error('no officers')
  const version = await findVersion(prisma, code, await putInForce({ officer, checker }, JSON.stringify(DOCUMENT)))
  if (!version) throw new Error('no version')
  return { ...county, version }
}

/** A case of 80 points before its last signature, assessed as it was filed. */
async function atLastStep(county: County, index: number): Promise<string> {
  const id = newId()
  const talentId = await aTalent(county, `评审${index}`)
  const { itemId, versionId } = county.version
  await prisma.application.create({
    data: {
      countyCode: county.code,
      id,
      number: `2026-${9000 + index}`,
      itemId,
      versionId,
      outcomeKind: 'recognition',
      subjectKind: 'talent',
      talentId,
      townshipCode: 'TOWN',
      status: 'inReview',
      stepCode: 'decide',
      unitCode: 'RCB',
      unitCodes: ['RCB'],
      answers: { values: { 'review.score': 80 }, unread: {} },
      createdById: county.maker.accountId,
      createdAt: NOW,
      updatedAt: NOW,
      submittedAt: NOW,
    },
  })
  const application = await findApplication(prisma, county.code, id)
  if (!application) throw new Error('no case')
  const kept = await assessCase(prisma, application, county.version, { now: NOW, isDecision: false })
  await appendAssessment(prisma, application, county.version, {
    stage: 'submission',
    asOf: dateIn(NOW),
    ...kept,
    at: NOW,
  })
  return id
}

const decide = async (county: County, id: string) => {
  const { version } = await prisma.application.findUniqueOrThrow({
    where: { countyCode_id: { countyCode: county.code, id } },
  })
  const reviewer = { ...county.reviewer, grants: [{ role: 'reviewer', unitCode: 'RCB', scope: 'county' } as const] }
  return approveApplication(reviewer, { applicationId: id, version, opinion: '同意' }, NOW)
}

/** 公示期满: the case is closed and its recognition stands in the register. */
async function grantOne(county: County, applicationId: string): Promise<string> {
  const { talentId } = await prisma.application.update({
    where: { countyCode_id: { countyCode: county.code, id: applicationId } },
    data: { status: 'granted', closedAt: NOW },
  })
  const validity = { validFrom: NOW, validTo: new Date('2029-09-13'), status: 'active', createdAt: NOW } as const
  const id = newId()
  await prisma.recognition.create({
    data: {
      countyCode: county.code,
      id,
      talentId: talentId ?? '',
      tier: 'A',
      basis: CLAUSE,
      applicationId,
      ...validity,
    },
  })
  return id
}

// Shows ASVS 2.3.2, 2.3.4
it('gives three places to three of four, though all are decided at once; the fourth is told it is full', async () => {
  const county = await aQuotaCounty('519981')
  const ids = await Promise.all([1, 2, 3, 4].map((index) => atLastStep(county, index)))
  const decided = await Promise.all(ids.map((id) => decide(county, id)))
  expect(decided.map((one) => must(one).outcome).toSorted()).toEqual(['approved', 'approved', 'approved', 'reassessed'])
  const rows = await prisma.application.findMany({ where: { countyCode: county.code, id: { in: ids } } })
  const waiting = rows.filter(({ status }) => status !== 'approved')
  expect(waiting).toHaveLength(1)
  const next = waiting[0]?.id ?? ''
  const FULL = '名额已满（已有 3 名，上限为 3 名），排队等候'
  expect(JSON.stringify(await decide(county, next))).toContain(FULL)

  const recognitionId = await grantOne(county, rows.find(({ status }) => status === 'approved')?.id ?? '')
  expect(JSON.stringify(await decide(county, next))).toContain(FULL)
  await prisma.recognition.update({
    where: { countyCode_id: { countyCode: county.code, id: recognitionId } },
    data: { status: 'revoked', revokedReason: '调出', revokedOn: NOW },
  })
  expect(must(await decide(county, next)).outcome).toBe('approved')
})
