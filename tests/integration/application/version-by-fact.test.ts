import { beforeAll, describe, expect, it } from 'vitest'
import { fileOnBehalf } from '@/lib/application/commands/file-on-behalf'
import { rejectEmployment } from '@/lib/application/commands/reject-employment'
import { resubmitApplication } from '@/lib/application/commands/resubmit-application'
import { startApplication } from '@/lib/application/commands/start-application'
import { submitApplication } from '@/lib/application/commands/submit-application'
import { withdrawApplication } from '@/lib/application/commands/withdraw-application'
import { getStart } from '@/lib/application/queries/get-start'
import { assessParties } from '@/lib/application/rules/assess-parties'
import { chooseVersion } from '@/lib/application/rules/choose-version'
import { CONSENT_KINDS } from '@/lib/application/rules/consent-texts'
import { outlookOf } from '@/lib/application/rules/outlook'
import { readParties } from '@/lib/application/steps/read-parties'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { toFen } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { rematchChanged } from '@/lib/matching/commands/rematch-changed'
import { prisma } from '@/lib/platform/prisma'
import type { Received } from '@/lib/policy/engine/assessment'
import { findVersionLine, listVersionsInForce } from '@/lib/policy/steps/find-version'
import '@/lib/wiring/register'
import { findCandidates, willBeEligible, type Candidate } from '@/prisma/seed/cases/candidates'
import { draftCase, submitCase } from '@/prisma/seed/cases/file-case'
import { demoPaper } from '@/prisma/seed/cases/paper'
import { loadPeople } from '@/prisma/seed/cases/people'
import { actorFor, COUNTY } from '../../support/personas'
import { toDayColumn } from '@/lib/platform/day-column'
import { publishers } from '../policy/publishers'
import { rulebookFile } from '../policy/rulebook-file'
import { putInForce } from '../subsidy/subsidy-county'
import { caseOf, itemIdOf, must, NOW, refusalOf, seen } from './case-work'

/** 新办法 of 归雁补助: for contracts that begin on 1 June 2026 or later, at twice the money. */
const NEW_RULES = rulebookFile('LIV-01', '2026-09-01', (text) =>
  text
    .replace(
      'criteria:\n',
      `appliesWhen:
  code: newContract
  clause: 第二条第（二）项
  text: 劳动合同自 2026 年 6 月 1 日起开始的，适用新办法
  test: { fact: employment.contractFrom, onOrAfter: '2026-06-01' }
criteria:
`,
    )
    .replaceAll('pay: 2000元', 'pay: 4000元')
    .replaceAll('pay: 1000元', 'pay: 2000元')
    .replaceAll('pay: 3000元', 'pay: 6000元'),
)

let itemId = ''
let person: Candidate
let employer: Actor
let oldVersion = ''
let newVersion = ''

beforeAll(async () => {
  itemId = await itemIdOf('LIV-01')
  const day = toPlainDate('2026-09-14')
  const version = (await listVersionsInForce(prisma, COUNTY, day)).find(({ itemCode }) => itemCode === 'LIV-01')
  if (!version) throw new Error('LIV-01 is not in force')
  oldVersion = version.versionId
  const people = await loadPeople(COUNTY)
  for (const candidate of await findCandidates(people, COUNTY)) {
    const { talentId } = candidate
    if ((await prisma.application.count({ where: { countyCode: COUNTY, itemId, talentId } })) > 0) continue
    if (!(await willBeEligible(candidate, version, day))) continue
    person = candidate
    const contact = people.contactOf(candidate.enterpriseId)
    if (!contact) throw new Error('nobody speaks for her employer')
    employer = contact
    break
  }
  newVersion = await putInForce(await publishers(), NEW_RULES)
})

/** Her contract begins on that day; null: it is not known. */
const contractFrom = (day: string | null) =>
  prisma.employment.updateMany({
    where: { countyCode: COUNTY, talentId: person.talentId, endedOn: null },
    data: {
      contractFrom: day === null ? null : toDayColumn(toPlainDate(day)),
      contractTo: toDayColumn(toPlainDate('2030-12-31')),
    },
  })

const shown = async () => {
  const start = await getStart(person.actor, 'LIV-01', NOW)
  if (!start) throw new Error('not offered')
  return start
}
const versionOfCase = async (id: string) => (await caseOf(id)).versionId

describe.each([
  ['the day before', '2026-05-31', () => oldVersion],
  ['the day itself', '2026-06-01', () => newVersion],
])('a contract that begins on %s', (_, day, expected) => {
  it('is shown, begun and filed under the version that is for it', async () => {
    await contractFrom(day)
    expect((await shown()).version.versionId).toBe(expected())
    const id = await draftCase(person.actor, { itemId, versionId: expected(), serial: 7_000 }, NOW)
    expect(await versionOfCase(id)).toBe(expected())
    expect(await submitCase(person.actor, id, NOW)).toBe(true)
    expect(await versionOfCase(id)).toBe(expected())
    const { amountFen } = await caseOf(id)
    expect(amountFen).toBe((await shown()).item.outlook?.amountFen)
    must(await withdrawApplication(person.actor, { applicationId: id, reason: undefined }, NOW))
  })

  it('is found by the matching as well', async () => {
    await contractFrom(day)
    const subject = { countyCode: COUNTY, subjectKind: 'talent', subjectId: person.talentId }
    await prisma.unmatchedSubject.createMany({ data: [{ ...subject, since: NOW }], skipDuplicates: true })
    must(await rematchChanged(systemActor(COUNTY), {}, NOW))
    expect(await prisma.match.count({ where: { ...subject, itemId } })).toBe(1)
  })

  it('is filed under it on behalf too', async () => {
    const file = { name: '授权委托书.pdf', bytes: demoPaper('authorisation') }
    const input = {
      talentId: person.talentId,
      itemId,
      signedOn: toPlainDate('2026-09-14'),
      agentName: undefined,
      agentIdentity: undefined,
      file,
    }
    const { id } = must(await fileOnBehalf(await actorFor('zhangmin'), input, NOW))
    expect(await versionOfCase(id)).toBe(expected())
    must(await withdrawApplication(person.actor, { applicationId: id, reason: undefined }, NOW))
  })
})

describe('a draft', () => {
  it('goes over to the other version when its fact changes, and is not sent under words that were not read', async () => {
    await contractFrom('2026-05-31')
    const id = await draftCase(person.actor, { itemId, versionId: oldVersion, serial: 7_001 }, NOW)
    await contractFrom('2026-06-01')
    const input = { applicationId: id, versionId: oldVersion, consents: [...CONSENT_KINDS], requestId: undefined }
    expect(refusalOf(await submitApplication(person.actor, input, NOW))).toContain('newVersion')
    must(await withdrawApplication(person.actor, { applicationId: id, reason: undefined }, NOW))
  })

  it('is not sent while the fact that decides is unknown, and says which sentence is open', async () => {
    await contractFrom(null)
    const { version, item } = await shown()
    expect(version.versionId).toBe(newVersion)
    expect(item.outlook?.verdict).toBe('needsEvidence')
    const { id } = must(await startApplication(person.actor, { itemId, talentId: undefined }, NOW))
    const input = { applicationId: id, versionId: newVersion, consents: [...CONSENT_KINDS], requestId: undefined }
    const refused = refusalOf(await submitApplication(person.actor, input, NOW))
    expect(refused).toContain('versionUnknown')
    expect(refused).toContain('劳动合同自 2026 年 6 月 1 日起开始的')
    must(await withdrawApplication(person.actor, { applicationId: id, reason: undefined }, NOW))
  })
})

describe('a case sent back', () => {
  it('does not slip to another version: it takes a case of its own', async () => {
    await contractFrom('2026-05-31')
    const id = await draftCase(person.actor, { itemId, versionId: oldVersion, serial: 7_002 }, NOW)
    expect(await submitCase(person.actor, id, NOW)).toBe(true)
    must(await rejectEmployment(employer, { ...(await seen(id)), opinion: '合同日期请核对' }, NOW))
    await contractFrom('2026-06-01')
    const refused = await resubmitApplication(
      person.actor,
      { applicationId: id, note: undefined, requestId: undefined },
      NOW,
    )
    expect(refusalOf(refused)).toContain('otherVersion')
    expect(refusalOf(refused)).toContain('第 2 版')
    await contractFrom('2026-05-31')
    must(await resubmitApplication(person.actor, { applicationId: id, note: undefined, requestId: undefined }, NOW))
    must(await withdrawApplication(person.actor, { applicationId: id, reason: undefined }, NOW))
  })
})

it('carries the months she had under the old version into the new one', async () => {
  await contractFrom('2026-06-01')
  const day = toPlainDate('2026-09-14')
  const line = await findVersionLine(prisma, COUNTY, itemId, day)
  if (!line) throw new Error('LIV-01 is not in force')
  const { talentId, enterpriseId } = person
  const parties = await readParties(prisma, COUNTY, { talentId, enterpriseId: null, employerId: enterpriseId }, null)
  const had = {
    status: 'ended' as const,
    ...{ entitlementId: 'before', itemCode: 'LIV-01', category: 'living', subjectId: talentId },
    ...{ amountFen: toFen(600_000), paidFen: toFen(600_000), months: 6, grantedOn: toPlainDate('2026-01-05') },
    ...{ enterpriseId, controllerKey: null },
  } as const
  const monthsAfter = (received: readonly Received[]) => {
    const asked = { ...parties, context: { ...parties.context, received }, answers: { 'person.originCode': COUNTY } }
    const { version } = chooseVersion(line, asked, day)
    const assessment = assessParties(version.rulebook, asked, { applicationDay: day })
    return { versionId: version.versionId, months: outlookOf(assessment).months }
  }
  expect(monthsAfter([])).toEqual({ versionId: newVersion, months: 36 })
  expect(monthsAfter([had])).toEqual({ versionId: newVersion, months: 30 })
})
