import { describe, expect, it } from 'vitest'
import { addQualification } from '@/lib/enterprise/commands/add-qualification'
import { authoriseContact } from '@/lib/enterprise/commands/authorise-contact'
import { correctEnterprise } from '@/lib/enterprise/commands/correct-enterprise'
import { recordTaxYear } from '@/lib/enterprise/commands/record-tax-year'
import { registerEnterprise } from '@/lib/enterprise/commands/register-enterprise'
import { revokeContact } from '@/lib/enterprise/commands/revoke-contact'
import { getEnterprise } from '@/lib/enterprise/queries/get-enterprise'
import { listEnterprises } from '@/lib/enterprise/queries/list-enterprises'
import { enterpriseFactReader } from '@/lib/enterprise/rules/enterprise-fact-reader'
import * as schema from '@/lib/enterprise/schema'
import { readEnterpriseFacts } from '@/lib/enterprise/steps/read-enterprise-facts'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { completeUscc } from '@/lib/kernel/uscc'
import { reading } from '@/lib/platform/transaction'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { NOW, refusalOf, valueOf } from '../talent/a-person'

const wangfang = await actorFor('wangfang')
const zhangmin = await actorFor('zhangmin')
let count = 0

const aForm = (given: Record<string, string> = {}) => {
  count += 1
  const uscc = completeUscc(`91510799MB7T${String(count).padStart(4, '0')}`)
  return {
    uscc,
    name: `云岭试验纺织${count}厂`,
    employerType: 'privateEnterprise',
    industryCode: '17',
    townshipCode: '510799100',
    ...given,
  }
}
const register = async (given: Record<string, string> = {}) =>
  valueOf(await registerEnterprise(wangfang, schema.RegisterEnterpriseInput.parse(aForm(given)), NOW)).id

describe('registering an enterprise', () => {
  it('checks both check characters of the credit code', () => {
    const issue = (uscc: string) => schema.RegisterEnterpriseInput.safeParse(aForm({ uscc })).error?.issues[0]?.message
    expect(issue('91350100M000100Y44')).toBe('统一社会信用代码：统一社会信用代码校验位不正确，请核对是否输错')
    expect(issue('91510799MA62400')).toContain('应为18位')
  })

  it('refuses a second record of the same code, naming the first', async () => {
    const form = schema.RegisterEnterpriseInput.parse(aForm({ name: '云岭头一家纺织厂' }))
    valueOf(await registerEnterprise(wangfang, form, NOW))
    const again = await registerEnterprise(wangfang, { ...form, name: '云岭第二家纺织厂' }, NOW)
    expect(refusalOf(again)).toContain('已登记为“云岭头一家纺织厂”')
  })

  it('keeps a key of the controller but not the number', async () => {
    const controllerNumber = '510722199003072016'
    const first = await register({ controllerName: '陈某', controllerNumber })
    const second = await register({ controllerName: '陈某', controllerNumber })
    const rows = await asOwner((client) =>
      client.query<{ controller_key: string }>('select * from enterprise where id = any($1)', [[first, second]]),
    )
    expect(new Set(rows.rows.map((row) => row.controller_key)).size).toBe(1)
    expect(JSON.stringify(rows.rows)).not.toContain(controllerNumber)
    const wrong = schema.RegisterEnterpriseInput.parse(aForm({ controllerNumber: '510722199003072017' }))
    expect(refusalOf(await registerEnterprise(wangfang, wrong, NOW))).toContain('controllerNumber：实际控制人')
  })

  it('is for the officers of the place', async () => {
    const elsewhere = schema.RegisterEnterpriseInput.parse(aForm({ townshipCode: '510799101' }))
    expect(refusalOf(await registerEnterprise(wangfang, elsewhere, NOW))).toBe('forbidden')
    for (const key of ['linbuzhang', 'chenhui', 'ouyang', 'hengrui', 'xitong', 'fuwu']) {
      expect(
        refusalOf(await registerEnterprise(await actorFor(key), schema.RegisterEnterpriseInput.parse(aForm()), NOW)),
      ).toBe('forbidden')
    }
  })
})

describe('what is known of an enterprise', () => {
  it('holds on the days it says', async () => {
    const enterpriseId = await register()
    const certificate = {
      enterpriseId,
      kind: 'highTech',
      documentNumber: 'GR1',
      validFrom: '2023-11-06',
      validTo: '2026-11-05',
    }
    valueOf(await addQualification(wangfang, schema.AddQualificationInput.parse(certificate), NOW))
    const tax = (taxFen: string) =>
      schema.RecordTaxYearInput.parse({ enterpriseId, year: '2025', taxFen, revenueFen: '' })
    valueOf(await recordTaxYear(wangfang, tax('410000'), NOW))
    valueOf(await recordTaxYear(wangfang, tax('420000'), NOW))
    expect(refusalOf(await recordTaxYear(wangfang, { ...tax('1'), year: 2027 }, NOW))).toContain('年度不能晚于今年')
    const facts = await readEnterpriseFacts(reading, COUNTY, enterpriseId)
    if (!facts) throw new Error('no facts')
    const read = (key: 'enterprise.isHighTech' | 'enterprise.taxFenLastYear', on: string) =>
      enterpriseFactReader(facts).read(key, toPlainDate(on)).value
    expect(read('enterprise.isHighTech', '2026-11-05')).toBe(true)
    expect(read('enterprise.isHighTech', '2026-11-06')).toBe(false)
    expect(read('enterprise.taxFenLastYear', '2026-09-14')).toBe(42_000_000)
    const history = (await getEnterprise(wangfang, enterpriseId, NOW))?.history ?? []
    expect(history[0]?.changes[0]).toMatchObject({
      label: '年度税收',
      from: '2025 年纳税 410,000.00 元',
      to: '2025 年纳税 420,000.00 元',
    })
  })

  it('is corrected once per version', async () => {
    const enterpriseId = await register()
    const { enterprise } = (await getEnterprise(wangfang, enterpriseId, NOW)) ?? {}
    const form = {
      ...aForm(),
      uscc: enterprise?.uscc,
      name: enterprise?.name,
      enterpriseId,
      version: '1',
      status: 'active',
      reason: '年报更新',
    }
    const correction = schema.CorrectEnterpriseInput.parse({ ...form, isDishonest: 'yes' })
    valueOf(await correctEnterprise(zhangmin, correction, NOW))
    expect(refusalOf(await correctEnterprise(wangfang, { ...correction, isAboveScale: true }, NOW))).toContain(
      '现为第 2 版',
    )
    valueOf(await correctEnterprise(wangfang, { ...correction, isAboveScale: true, acknowledgedVersion: 2 }, NOW))
    expect((await getEnterprise(wangfang, enterpriseId, NOW))?.enterprise).toMatchObject({
      isDishonest: true,
      isAboveScale: true,
      version: 3,
    })
  })

  it('has contacts that lose their login when they are revoked', async () => {
    const enterpriseId = await register()
    const contact = { enterpriseId, name: '赵敏', phone: '19922220001', authorisedFrom: '2026-01-01', authorisedTo: '' }
    valueOf(await authoriseContact(wangfang, schema.AuthoriseContactInput.parse(contact), NOW))
    const contactId = (await getEnterprise(wangfang, enterpriseId, NOW))?.contacts[0]?.id ?? ''
    const revocation = { contactId, reason: '已离职' }
    valueOf(await revokeContact(wangfang, revocation, NOW))
    expect(refusalOf(await revokeContact(wangfang, revocation, NOW))).toContain('已经撤销')
    const account = await asOwner((client) =>
      client.query('select status from account where subject_id = $1', [enterpriseId]),
    )
    expect(account.rows).toEqual([{ status: 'disabled' }])
    expect((await getEnterprise(wangfang, enterpriseId, NOW))?.contacts[0]).toMatchObject({ isValid: false })
  })
})

describe('the list of enterprises', () => {
  const names = async (search: string) => (await listEnterprises(zhangmin, { search })).items.map(({ name }) => name)

  it('finds by part of the name, letters and part of the code', async () => {
    expect(await names('恒瑞')).toEqual(['云岭恒瑞纺织有限公司'])
    expect(await names('ylhr')).toContain('云岭恒瑞纺织有限公司')
    const [hengrui] = (await listEnterprises(zhangmin, { search: '恒瑞' })).items
    expect(await names(hengrui?.uscc.slice(9, 16) ?? '')).toEqual(['云岭恒瑞纺织有限公司'])
  })

  it('shows the township its own, the county all forty, an enterprise itself', async () => {
    expect((await listEnterprises(zhangmin, {})).total).toBeGreaterThanOrEqual(40)
    expect(new Set((await listEnterprises(wangfang, {})).items.map(({ townshipName }) => townshipName))).toEqual(
      new Set(['城关']),
    )
    expect((await listEnterprises(await actorFor('hengrui'), {})).total).toBe(1)
    expect((await listEnterprises(await actorFor('xitong'), {})).total).toBe(0)
  })
})
