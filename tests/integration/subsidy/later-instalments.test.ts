import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { setCeiling } from '@/lib/fund/commands/set-ceiling'
import { fromYuan } from '@/lib/kernel/fen'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import { prisma } from '@/lib/platform/prisma'
import { inTransaction } from '@/lib/platform/transaction'
import { caseReader, toCaseFacts } from '@/lib/policy/casework/case-reader'
import { assess } from '@/lib/policy/engine/assess'
import { findVersion } from '@/lib/policy/steps/find-version'
import { cancelBatch } from '@/lib/subsidy/commands/cancel-batch'
import { clearGates } from '@/lib/subsidy/commands/clear-gates'
import { releaseDuePayments } from '@/lib/subsidy/commands/release-due-payments'
import { grantSubsidy } from '@/lib/subsidy/steps/grant-subsidy'
import { newId } from '@/lib/platform/id'
import { subBudget } from '../fund/fund-county'
import { answer, bring, make, readDetails, sendOut, violations } from './batch-work'
import { aCase, aCounty, aTalent, type County, must, NOW, paymentsOf, putInForce, reserveCase } from './subsidy-county'

/** What AWARD-01 rests on and no register holds. */
const ASKED = ['honour.hasFiveYearRecord', 'honour.isNamedTalent', 'employment.annualReviewCode']

/** A policy of the worked cases, brought into a county that has one category of money and one office. */
const rulebookOf = (code: string) =>
  readFileSync(`tests/policy/${code}/rulebook.yaml`, 'utf8')
    .replaceAll('RSJ', 'RCB')
    .replace('category: talentAllowance', 'category: settlement')
    .replace(
      'commitment:',
      `evidence: { asked: [${ASKED.map((fact) => `{ fact: ${fact} }`).join(', ')}] }\ncommitment:`,
    )

/** A county in which the policy is in force, with so much planned for each later year. */
async function countyOf(code: string, sourceText: string, yuan = 1_000_000): Promise<County> {
  const county = await aCounty(code, yuan)
  for (const year of [2027, 2028, 2029, 2030, 2031]) {
    const limit = { year, category: 'settlement', name: '安家补助', totalFen: fromYuan(yuan), mayExceed: false }
    must(await setCeiling(county.system, { fundId: county.fundId, ...limit, documentNumber: '规划' }, NOW))
  }
  const officers = await prisma.account.findMany({
    where: { countyCode: code, displayName: { in: ['officer', 'second'] } },
    orderBy: { displayName: 'asc' },
  })
  const [officer, checker] = officers.map(({ id, displayName }) => ({
    ...county.maker,
    accountId: id,
    name: displayName,
    grants: [{ role: 'policyOfficer', unitCode: code, scope: 'county' } as const],
  }))
  if (!officer || !checker) throw new Error('no officers')
  const version = await findVersion(prisma, code, await putInForce({ officer, checker }, sourceText))
  if (!version) throw new Error('no version')
  return { ...county, version }
}

type Granted = { readonly id: string; readonly applicationId: string; readonly talentId: string }

/** Assesses by the county's rulebook, reserves and grants. The holder has an account in which to be told. */
async function grantBy(county: County, facts: Record<string, unknown>): Promise<Granted> {
  const talentId = await aTalent(county)
  const account = { countyCode: county.code, id: newId(), kind: 'talent', displayName: '李国强' } as const
  await prisma.account.create({ data: { ...account, subjectId: talentId, status: 'active', createdAt: NOW } })
  const day = toPlainDate('2026-09-14')
  const kin = { subjectId: talentId, spouseId: null, enterpriseId: null, controllerKey: null, received: [] }
  const assessment = assess(county.version.rulebook, caseReader(toCaseFacts(facts)), {
    applicationDay: day,
    grantedOn: day,
    context: kin,
  })
  const grantCase = { ...(await aCase(county, { talentId, instalments: [] })), assessment }
  must(await reserveCase(county, grantCase))
  must(await inTransaction((tx) => grantSubsidy(tx, county.system, grantCase, NOW)))
  const applicationId = grantCase.application.id
  const key = { countyCode_id: { countyCode: county.code, id: applicationId } }
  await prisma.application.update({ where: key, data: { status: 'granted', closedAt: NOW } })
  await answers(county, applicationId, facts)
  const { id } = await prisma.entitlement.findFirstOrThrow({ where: { countyCode: county.code, applicationId } })
  return { id, applicationId, talentId }
}

const answers = async (county: County, id: string, facts: Record<string, unknown>) => {
  const declared = Object.entries(facts).filter(([key]) => key.startsWith('employment.') || key.startsWith('honour.'))
  await prisma.application.update({
    where: { countyCode_id: { countyCode: county.code, id } },
    data: { answers: { values: Object.fromEntries(declared) as Record<string, string>, unread: {} } },
  })
}

const at = (day: string) => new Date(`${day}T02:00:00Z`)
const release = (county: County, day: string) => releaseDuePayments(county.system, {}, at(day))
const statuses = async (county: County, { id }: Granted) => (await paymentsOf(county, id)).map(({ status }) => status)
const told = async (county: County) =>
  (await prisma.inboxMessage.findMany({ where: { countyCode: county.code, kind: 'case' } })).map(({ body }) => body)
const awardOf = (county: County, { id }: Granted) =>
  prisma.entitlement.findUniqueOrThrow({ where: { countyCode_id: { countyCode: county.code, id } } })

/** A batch of everything due, sent to the bank and paid. */
async function payAll(county: County) {
  const batch = await make(county)
  const lines = readDetails(await sendOut(county, batch.id)).map((line) => ({ ...line, paid: true }))
  must(await bring(county, batch.id, answer(batch.number, lines)))
}

const AWARDED = { 'person.birthDate': '1975-05-01', 'honour.hasFiveYearRecord': true, 'honour.isNamedTalent': true }
const COMPETENT = { ...AWARDED, 'employment.annualReviewCode': 'competent' }
const INCOMPETENT = { ...AWARDED, 'employment.annualReviewCode': 'incompetent' }

describe('a gate that ends the award', () => {
  let county: County
  let award: Granted
  beforeAll(async () => {
    county = await countyOf('519971', rulebookOf('AWARD-01'))
    award = await grantBy(county, COMPETENT)
    must(await release(county, '2026-11-20'))
    await payAll(county)
  })

  it('lets months through while it is met', async () => {
    const rows = await statuses(county, award)
    expect(rows.filter((status) => status === 'paid').length).toBeGreaterThanOrEqual(2)
    expect(rows).not.toContain('cancelled')
  })

  it('cancels that month and all later ones once it is not, frees the money and says why', async () => {
    const paid = (await statuses(county, award)).filter((status) => status === 'paid').length
    await answers(county, award.applicationId, INCOMPETENT)
    must(await release(county, '2026-12-20'))
    expect(await statuses(county, award)).toEqual([
      ...Array<string>(paid).fill('paid'),
      ...Array<string>(60 - paid).fill('cancelled'),
    ])
    expect((await paymentsOf(county, award.id))[paid]?.gateFinding).toContain('不符合“年度考核合格”')
    const { status, endReason, endNote } = await awardOf(county, award)
    expect({ status, endReason }).toEqual({ status: 'ended', endReason: 'failedGate' })
    expect(endNote).toContain(`第 ${paid + 1} 期复核不合格（考核：年度考核合格）`)
    expect((await subBudget(county.code, 'settlement', 2029)).committedFen).toBe(0)
    expect(await told(county)).toEqual([expect.stringContaining(`共 ${60 - paid} 期不再发放`)])
    expect(await violations(county)).toEqual([])
  })

  it('does not come back with a better year', async () => {
    const before = await statuses(county, award)
    await answers(county, award.applicationId, COMPETENT)
    must(await release(county, '2027-10-20'))
    expect(await statuses(county, award)).toEqual(before)
    const last = (await paymentsOf(county, award.id)).at(-1)?.id ?? ''
    const input = { ids: [last], opinion: '次年合格', requestId: undefined }
    expect((await clearGates(county.reviewer, input, at('2031-09-01'))).ok).toBe(false)
  })

  it('waits while a later month is at the bank', async () => {
    const other = await grantBy(county, COMPETENT)
    must(await release(county, '2026-10-20'))
    await answers(county, other.applicationId, AWARDED)
    must(await release(county, '2026-12-10'))
    const [held, cleared] = (await paymentsOf(county, other.id)).filter(({ status }) => status === 'gated')
    const input = { ids: [cleared?.id ?? ''], opinion: '已见考核表', requestId: undefined }
    must(await clearGates(county.reviewer, input, at('2026-12-14')))
    const batch = await make(county, [cleared?.id ?? ''])
    await answers(county, other.applicationId, INCOMPETENT)
    must(await release(county, '2026-12-15'))
    expect((await paymentsOf(county, other.id)).find(({ id }) => id === held?.id)?.status).toBe('gated')
    must(await cancelBatch(county.maker, { batchId: batch.id, reason: '制单有误' }, at('2026-12-16')))
    must(await release(county, '2026-12-16'))
    const after = await paymentsOf(county, other.id)
    expect(after.filter(({ instalment }) => instalment >= (held?.instalment ?? 0)).map(({ status }) => status)).toEqual(
      Array(61 - (held?.instalment ?? 0)).fill('cancelled'),
    )
    expect(await violations(county)).toEqual([])
  })
})

describe('a gate that does not', () => {
  it('holds back only its own months, and a later yes opens them', async () => {
    const county = await countyOf('519972', rulebookOf('AWARD-01').replace(', ends: true', ''))
    const award = await grantBy(county, COMPETENT)
    must(await release(county, '2026-10-20'))
    await answers(county, award.applicationId, INCOMPETENT)
    must(await release(county, '2026-11-20'))
    expect(await statuses(county, award)).not.toContain('cancelled')
    expect((await awardOf(county, award)).status).toBe('active')
    await answers(county, award.applicationId, COMPETENT)
    must(await release(county, '2026-11-21'))
    const open = (await paymentsOf(county, award.id)).filter(({ dueOn }) => dayOf(dueOn) <= '2026-11-21')
    expect(open.map(({ status }) => status)).not.toContain('gated')
    expect(await violations(county)).toEqual([])
  })
})

const LEADING = { 'employment.isFromOutside': true, 'recognition.tierCode': 'B', 'housing.ownsHomeInCounty': false }
const buys = (county: County, { talentId }: Granted) =>
  prisma.talent.update({
    where: { countyCode_id: { countyCode: county.code, id: talentId } },
    data: { ownsHomeInCounty: true },
  })
const days = async (county: County, { id }: Granted) =>
  (await paymentsOf(county, id)).map(({ dueOn, status }) => `${dayOf(dueOn)} ${status}`)

describe('early payment', () => {
  it('brings the rest forward once a home is bought: due a month later, out of that year’s money', async () => {
    const county = await countyOf('519973', rulebookOf('SET-01'))
    const award = await grantBy(county, LEADING)
    await payAll(county)
    must(await release(county, '2027-03-09'))
    expect(await days(county, award)).toEqual(['2026-09-14 paid', '2027-09-14 planned', '2028-09-14 planned'])
    await buys(county, award)
    must(await release(county, '2027-03-10'))
    must(await release(county, '2027-03-20'))
    expect(await days(county, award)).toEqual(['2026-09-14 paid', '2027-04-10 planned', '2027-04-10 planned'])
    const committed = async (year: number) => (await subBudget(county.code, 'settlement', year)).committedFen / 100
    expect([await committed(2027), await committed(2028)]).toEqual([480_000, 0])
    expect(await told(county)).toEqual([expect.stringContaining('余下 2 期共 480000.00 元提前到 2027-04-10')])
    must(await release(county, '2027-04-10'))
    expect(await statuses(county, award)).toEqual(['paid', 'due', 'due'])
    expect(await violations(county)).toEqual([])
  })

  it('keeps its days where the sooner year has not the money, and is tried again', async () => {
    const county = await countyOf('519974', rulebookOf('SET-01'), 400_000)
    const award = await grantBy(county, LEADING)
    await buys(county, award)
    must(await release(county, '2027-03-10'))
    expect(await days(county, award)).toEqual(['2026-09-14 due', '2027-09-14 planned', '2028-09-14 planned'])
    const limit = {
      year: 2027,
      category: 'settlement',
      name: '安家补助',
      totalFen: fromYuan(480_000),
      mayExceed: false,
    }
    must(await setCeiling(county.system, { fundId: county.fundId, ...limit, documentNumber: '调整' }, NOW))
    must(await release(county, '2027-03-11'))
    expect((await days(county, award)).slice(1)).toEqual(['2027-04-11 planned', '2027-04-11 planned'])
    expect(await violations(county)).toEqual([])
  })
})
