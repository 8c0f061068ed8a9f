import { describe, expect, it } from 'vitest'
import { listEnterpriseOptions } from '@/lib/enterprise/queries/list-enterprise-options'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { newId } from '@/lib/platform/id'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { ok } from '@/lib/kernel/result'
import { addCredential } from '@/lib/talent/commands/add-credential'
import { addEducation } from '@/lib/talent/commands/add-education'
import { addEmployment } from '@/lib/talent/commands/add-employment'
import { addHonour } from '@/lib/talent/commands/add-honour'
import { addHouseholdMember } from '@/lib/talent/commands/add-household-member'
import { addHousing } from '@/lib/talent/commands/add-housing'
import { addInsurance } from '@/lib/talent/commands/add-insurance'
import { endEmployment } from '@/lib/talent/commands/end-employment'
import { removeRecord } from '@/lib/talent/commands/remove-record'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { talentFactReader } from '@/lib/talent/rules/talent-fact-reader'
import * as schema from '@/lib/talent/schema'
import { confirmEmployment } from '@/lib/talent/steps/confirm-employment'
import { addDeclaredFacts } from '@/lib/talent/steps/add-declared-facts'
import { findSpouse } from '@/lib/talent/steps/find-spouse'
import { grantRecognition } from '@/lib/talent/steps/grant-recognition'
import { readTalentFacts } from '@/lib/talent/steps/read-talent-facts'
import { revokeRecognition } from '@/lib/talent/steps/revoke-recognition'
import { actorFor, COUNTY } from '../../support/personas'
import { aNumber, aTalentOf, NOW, refusalOf, valueOf } from './a-person'

const wangfang = await actorFor('wangfang')
const [enterprise, other] = await listEnterpriseOptions(wangfang)
const enterpriseId = enterprise?.id ?? ''
const detailOf = async (id: string) => {
  const detail = await getTalent(wangfang, id, NOW)
  if (!detail) throw new Error('not visible')
  return detail
}
const day = toPlainDate
const readerOf = async (id: string) => {
  const facts = await readTalentFacts(reading, COUNTY, id)
  if (!facts) throw new Error('nobody')
  return talentFactReader(facts)
}

const anEducation = (talentId: string, given: Record<string, string>) =>
  schema.AddEducationInput.parse({ talentId, schoolName: '四川大学', ...given })
const anEmployment = (talentId: string, given: Record<string, string> = {}) =>
  schema.AddEmploymentInput.parse({ talentId, enterpriseId, mode: 'fullTime', startedOn: '2025-03-01', ...given })

describe('education and titles', () => {
  it('show the highest completed one', async () => {
    const talentId = await aTalentOf(wangfang)
    valueOf(await addEducation(wangfang, anEducation(talentId, { educationCode: '21', degreeCode: '408' }), NOW))
    valueOf(
      await addEducation(wangfang, anEducation(talentId, { educationCode: '15', graduatedOn: '2022-06-30' }), NOW),
    )
    expect((await detailOf(talentId)).talent).toMatchObject({ educationCode: '21', degreeCode: '408' })
    const master = anEducation(talentId, { educationCode: '14', degreeCode: '308', graduatedOn: '2024-06-30' })
    valueOf(await addEducation(wangfang, master, NOW))
    const { talent, history } = await detailOf(talentId)
    expect(talent).toMatchObject({ educationCode: '14', degreeCode: '308', version: 4 })
    expect(history[0]?.changes).toContainEqual(
      expect.objectContaining({ label: '最高学历', from: '大学本科毕业', to: '硕士研究生毕业' }),
    )
  })

  it('count a title from its day', async () => {
    const talentId = await aTalentOf(wangfang)
    const title = schema.AddCredentialInput.parse({ talentId, credential: 'title:082', obtainedOn: '2026-05-20' })
    valueOf(await addCredential(wangfang, title, NOW))
    valueOf(
      await addHonour(wangfang, schema.AddHonourInput.parse({ talentId, name: '天府工匠', level: 'provincial' }), NOW),
    )
    const reader = await readerOf(talentId)
    expect(reader.read('person.titleCode', day('2026-05-19')).value).toBe('none')
    expect(reader.read('person.titleCode', day('2026-05-20')).value).toBe('082')
    expect(reader.read('honour.levels', day('2026-05-20')).value).toEqual(['provincial'])
    expect(schema.AddCredentialInput.safeParse({ talentId, credential: 'title:999' }).success).toBe(false)
  })
})

describe('employment and insurance', () => {
  it('have one full-time employer at a time; the last day of work still counts', async () => {
    const talentId = await aTalentOf(wangfang)
    valueOf(
      await addEmployment(
        wangfang,
        anEmployment(talentId, { contractFrom: '2025-03-01', contractTo: '2028-02-29' }),
        NOW,
      ),
    )
    const second = anEmployment(talentId, { enterpriseId: other?.id ?? '', startedOn: '2026-07-01' })
    expect(refusalOf(await addEmployment(wangfang, second, NOW))).toContain(`现仍在职于${enterprise?.name}`)

    const employmentId = (await detailOf(talentId)).records.employments[0]?.id ?? ''
    const end = schema.EndEmploymentInput.parse({ talentId, employmentId, endedOn: '2026-06-30' })
    const early = schema.EndEmploymentInput.parse({ talentId, employmentId, endedOn: '2025-02-28' })
    expect(refusalOf(await endEmployment(wangfang, early, NOW))).toContain('不能早于到岗日期 2025-03-01')
    valueOf(await endEmployment(wangfang, end, NOW))
    expect(refusalOf(await endEmployment(wangfang, end, NOW))).toContain('已经登记离职')
    valueOf(await addEmployment(wangfang, second, NOW))
    expect((await detailOf(talentId)).talent.employerId).toBe(other?.id)
    const reader = await readerOf(talentId)
    expect(reader.read('employment.hiredOn', day('2026-06-30')).value).toBe('2025-03-01')
    expect(reader.read('employment.hiredOn', day('2026-07-01')).value).toBe('2026-07-01')
    expect(reader.read('employment.contractYears', day('2026-06-30')).value).toBe(3)
  })

  it('are confirmed by the employer once', async () => {
    const talentId = await aTalentOf(wangfang)
    valueOf(await addEmployment(wangfang, anEmployment(talentId), NOW))
    const confirm = (by: string) =>
      inTransaction(async (tx) => ok(await confirmEmployment(tx, wangfang, { talentId, enterpriseId: by }, NOW)))
    expect(valueOf(await confirm(other?.id ?? ''))).toBe(false)
    expect(valueOf(await confirm(enterpriseId))).toBe(true)
    expect(valueOf(await confirm(enterpriseId))).toBe(false)
    expect((await detailOf(talentId)).records.employments[0]?.confirmedAt).toEqual(NOW)
  })

  it('refuse months that are registered already', async () => {
    const talentId = await aTalentOf(wangfang)
    const spell = (fromMonth: string, toMonth = '') =>
      schema.AddInsuranceInput.parse({ talentId, payerId: enterpriseId, fromMonth, toMonth })
    valueOf(await addInsurance(wangfang, spell('2024-01', '2024-06'), NOW))
    expect(refusalOf(await addInsurance(wangfang, spell('2024-06', '2024-08'), NOW))).toContain('有重复月份')
    valueOf(await addInsurance(wangfang, spell('2024-08'), NOW))
    expect((await detailOf(talentId)).talent).toMatchObject({ firstInsuredMonth: '2024-01', insuredMonths: 6 + 26 })
    expect(schema.AddInsuranceInput.safeParse({ talentId, fromMonth: '2024-13' }).success).toBe(false)
  })
})

describe('home and household', () => {
  it('a purchase makes an owner, and what a granted case told fills only the gaps', async () => {
    const talentId = await aTalentOf(wangfang)
    const home = schema.AddHousingInput.parse({
      talentId,
      filedOn: '2026-08-19',
      priceFen: '1,800,000',
      isFirstHome: 'yes',
    })
    valueOf(await addHousing(wangfang, home, NOW))
    expect((await detailOf(talentId)).talent.ownsHomeInCounty).toBe(true)
    const answers = { 'housing.isDeedTaxPaid': true, 'housing.isFirstHome': false, 'person.maritalCode': '10' } as const
    valueOf(
      await inTransaction(async (tx) =>
        ok(await addDeclaredFacts(tx, wangfang, { talentId, answers, sourceDocument: '2026-0412' }, NOW)),
      ),
    )
    const { records, talent } = await detailOf(talentId)
    expect(records.housing[0]).toMatchObject({ priceFen: 180_000_000, isDeedTaxPaid: true, isFirstHome: true })
    expect(talent.maritalCode).toBe('10')
    const history = (await detailOf(talentId)).history
    expect(JSON.stringify(history)).not.toContain('1,800,000')
  })

  it('a marriage is written on both sides, and taken back on both', async () => {
    const number = aNumber()
    const wife = await aTalentOf(wangfang, { name: '公孙晚晴', identityNumber: number })
    const husband = await aTalentOf(wangfang, { name: '端木云舟' })
    const marriage = schema.AddHouseholdMemberInput.parse({
      talentId: husband,
      relation: 'spouse',
      name: '公孙晚晴',
      identityNumber: number,
      validFrom: '2024-05-20',
    })
    const wrongName = { ...marriage, name: '公孙晚情' }
    expect(refusalOf(await addHouseholdMember(wangfang, wrongName, NOW))).toContain(
      'name：姓名与该证件号码在人才库中的登记不一致',
    )
    valueOf(await addHouseholdMember(wangfang, marriage, NOW))
    expect(await findSpouse(reading, COUNTY, wife)).toMatchObject({ memberTalentId: husband, name: '端木云舟' })
    expect(await findSpouse(reading, COUNTY, wife, day('2024-05-19'))).toBeNull()
    expect(refusalOf(await addHouseholdMember(wangfang, marriage, NOW))).toContain('alreadyMarried')

    const recordId = (await detailOf(husband)).records.household[0]?.id ?? ''
    const removal = { talentId: husband, kind: 'household', recordId, reason: '登记有误' } as const
    valueOf(await removeRecord(wangfang, removal, NOW))
    expect(await findSpouse(reading, COUNTY, wife)).toBeNull()
    expect((await detailOf(husband)).history[0]?.changes[0]).toMatchObject({
      from: '配偶 公孙晚晴，2024-05-20 起',
      to: '无',
    })
    expect(refusalOf(await removeRecord(wangfang, removal, NOW))).toBe('notFound')
  })
})

describe('recognition', () => {
  it('supersedes the one before from its first day; a revoked one held until the day before', async () => {
    const talentId = await aTalentOf(wangfang)
    const grant = (tier: string, validFrom: string) =>
      inTransaction(async (tx) => {
        const decision = {
          talentId,
          tier,
          basis: '第四条',
          documentNumber: '认定1号',
          validFrom: day(validFrom),
          validTo: day('2031-03-15'),
          applicationId: newId(),
        }
        return ok(await grantRecognition(tx, wangfang, decision, NOW))
      })
    valueOf(await grant('D', '2026-03-16'))
    valueOf(await grant('C', '2026-09-01'))
    expect((await detailOf(talentId)).talent).toMatchObject({ tier: 'C', tierValidTo: '2031-03-15' })
    const revoke = () =>
      inTransaction((tx) =>
        revokeRecognition(tx, wangfang, { talentId, reason: '材料不实', revokedOn: day('2026-09-14') }, NOW),
      )
    valueOf(await revoke())
    expect(refusalOf(await revoke())).toContain('noRecognition')
    expect((await detailOf(talentId)).talent.tier).toBeNull()
    const reader = await readerOf(talentId)
    const tiers = ['2026-03-15', '2026-03-16', '2026-08-31', '2026-09-01', '2026-09-13'].map(
      (on) => reader.read('recognition.tierCode', day(on)).value,
    )
    expect(tiers).toEqual(['none', 'D', 'D', 'C', 'C'])
  })
})

describe('records of somebody else’s township', () => {
  it('are neither seen nor changed', async () => {
    const zhangmin = await actorFor('zhangmin')
    const talentId = await aTalentOf(zhangmin, { townshipCode: '510799101' })
    expect(refusalOf(await addEducation(wangfang, anEducation(talentId, { educationCode: '21' }), NOW))).toBe(
      'notFound',
    )
    expect(refusalOf(await addEmployment(await actorFor('linbuzhang'), anEmployment(talentId), NOW))).toBe('forbidden')
  })
})
