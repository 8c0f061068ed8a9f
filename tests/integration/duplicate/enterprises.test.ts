import { beforeAll, describe, expect, it } from 'vitest'
import { mergeEntries } from '@/lib/duplicate/commands/merge-entries'
import { proposeDuplicate } from '@/lib/duplicate/commands/propose-duplicate'
import { unmergeEntries } from '@/lib/duplicate/commands/unmerge-entries'
import { checkInvariants } from '@/lib/duplicate/queries/check-invariants'
import { getPair } from '@/lib/duplicate/queries/get-pair'
import { addQualification } from '@/lib/enterprise/commands/add-qualification'
import { authoriseContact } from '@/lib/enterprise/commands/authorise-contact'
import { recordTaxYear } from '@/lib/enterprise/commands/record-tax-year'
import { registerEnterprise } from '@/lib/enterprise/commands/register-enterprise'
import { getMergedInto } from '@/lib/enterprise/queries/get-merged-into'
import {
  AddQualificationInput,
  AuthoriseContactInput,
  RecordTaxYearInput,
  RegisterEnterpriseInput,
} from '@/lib/enterprise/schema'
import { systemActor, type Actor } from '@/lib/kernel/actor'
import { completeUscc } from '@/lib/kernel/uscc'
import { prisma } from '@/lib/platform/prisma'
import { actorFor, COUNTY } from '../../support/personas'
import { contentHashes, formOf, LATER, must, NOW } from './twins'

const system = systemActor(COUNTY)
/** By which 李红 logs in for 恒瑞纺织. */
const CONTACT_PHONE = '13900020001'
let officer: Actor
beforeAll(async () => {
  officer = await actorFor('zhangmin')
})

/** 恒瑞纺织 of the demo: people, cases it confirmed, tax years, a contact who logs in. */
const hengrui = async () => {
  const contact = await actorFor('hengrui')
  return prisma.enterprise.findFirstOrThrow({ where: { countyCode: COUNTY, id: contact.enterpriseId! } })
}

/** The same firm entered a second time, with the same contact and one year of tax that both have. */
async function anotherEntryOf(firm: { id: string; name: string }, taxYuan = '88.00') {
  const uscc = completeUscc('91510700MA7F6666')
  const input = { uscc, name: firm.name, employerType: 'privateEnterprise', industryCode: '1711' }
  const form = RegisterEnterpriseInput.parse({ ...input, townshipCode: `${COUNTY}100`, address: '工业园 9 号' })
  const { id: enterpriseId } = must(await registerEnterprise(system, form, NOW))
  for (const one of [CONTACT_PHONE, '13900029999']) {
    const contact = { enterpriseId, name: '李红', phone: one, authorisedFrom: '2026-01-01' }
    must(await authoriseContact(system, AuthoriseContactInput.parse(contact), NOW))
  }
  for (const [year, tax] of [
    ['2019', '66.00'],
    ['2018', taxYuan],
  ]) {
    for (const id of year === '2018' ? [enterpriseId, firm.id] : [enterpriseId]) {
      const row = { enterpriseId: id, year, taxFen: id === firm.id ? '88.00' : tax }
      must(await recordTaxYear(system, RecordTaxYearInput.parse(row), NOW))
    }
  }
  const qualification = { enterpriseId, kind: 'highTech', validFrom: '2024-01-01' }
  must(await addQualification(system, AddQualificationInput.parse(qualification), NOW))
  return enterpriseId
}

async function seen(a: string, b: string, keptId: string) {
  const { pairId } = must(await proposeDuplicate(officer, { subjectKind: 'enterprise', firstId: a, secondId: b }, NOW))
  const keep = (a < b ? a : b) === keptId ? 'first' : 'second'
  return (await getPair(officer, { id: pairId, keep }, NOW))!
}

describe('two entries of one enterprise', () => {
  it('become one with their people, cases, years and contacts, and two again with every table as it was', async () => {
    const firm = await hengrui()
    const other = await anotherEntryOf(firm)
    const before = await contentHashes()
    const detail = await seen(firm.id, other, other)
    expect(detail.obstacles).toEqual([])
    expect(detail.notes.join()).toMatch(/两份登记中内容相同的记录 1 条/)
    const people = await prisma.talent.count({ where: { countyCode: COUNTY, employerId: firm.id } })

    const { mergeId, rowCount } = must(await mergeEntries(officer, formOf(detail), NOW))
    expect(await checkInvariants(system)).toEqual([])
    expect(await prisma.talent.count({ where: { countyCode: COUNTY, employerId: other } })).toBe(people)
    expect(await prisma.application.count({ where: { countyCode: COUNTY, employerId: firm.id } })).toBe(0)
    const years = await prisma.enterpriseTaxYear.findMany({ where: { countyCode: COUNTY, enterpriseId: other } })
    expect(years.map(({ year }) => year)).toEqual(expect.arrayContaining([2018, 2019, 2025]))
    expect(await getMergedInto(officer, firm.id)).toBe(other)

    must(await unmergeEntries(officer, { mergeId, verdict: 'different', reason: '总公司与分公司' }, LATER))
    expect(await contentHashes()).toEqual(before)
    process.stdout.write(`enterprise: ${rowCount} rows, all back\n`)
  })

  it('are refused while a year of tax differs', async () => {
    const firm = await prisma.enterprise.findFirstOrThrow({ where: { countyCode: COUNTY }, orderBy: { id: 'asc' } })
    const second = await prisma.enterprise.findFirstOrThrow({ where: { countyCode: COUNTY, id: { not: firm.id } } })
    for (const [enterpriseId, taxFen] of [
      [firm.id, '1.00'],
      [second.id, '2.00'],
    ]) {
      must(await recordTaxYear(system, RecordTaxYearInput.parse({ enterpriseId, year: '2017', taxFen }), NOW))
    }
    const detail = await seen(firm.id, second.id, firm.id)
    expect(detail.obstacles.map(({ text }) => text).join()).toContain('2017 年税收不一致')
  })
})
