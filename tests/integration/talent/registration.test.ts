import { describe, expect, it } from 'vitest'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { listTalents } from '@/lib/talent/queries/list-talents'
import { registerTalent } from '@/lib/talent/commands/register-talent'
import { findTalentByIdentity } from '@/lib/talent/steps/find-talent-by-identity'
import { RegisterTalentInput } from '@/lib/talent/schema'
import { reading } from '@/lib/platform/transaction'
import { asOwner } from '../../support/owner-database'
import { actorFor, COUNTY } from '../../support/personas'
import { aForm, aNumber, aTalentOf, NOW, refusalOf, TODAY, valueOf } from './a-person'

const wangfang = await actorFor('wangfang')
const zhangmin = await actorFor('zhangmin')

describe('registering a talent', () => {
  // Shows ASVS 14.2.4, 11.3.2
  it('reads birth and sex from the number, and keeps the number itself sealed', async () => {
    const number = '510722199003072016'
    const id = await aTalentOf(wangfang, { identityNumber: number, phone: '199 0000 0001' })
    const detail = await getTalent(wangfang, id, NOW)
    expect(detail?.talent).toMatchObject({
      birthOn: '1990-03-07',
      sex: '1',
      identityMasked: '5107**********2016',
      phoneMasked: '199****0001',
    })
    const rows = await asOwner((client) => client.query('select * from talent where id = $1', [id]))
    expect(JSON.stringify(rows.rows)).not.toContain(number)
    expect(JSON.stringify(rows.rows)).not.toContain('19900000001')
    const history = await asOwner((client) =>
      client.query('select changes from fact_change where subject_id = $1', [id]),
    )
    expect(JSON.stringify(history.rows)).not.toContain('1990-03-07')
  })

  it.each([
    ['110105194912310021', 'identityNumber：身份证号码校验位不正确，请核对是否输错'],
    ['110105194902300028', 'identityNumber：身份证号码中的出生日期不存在'],
    ['11010519491231002', 'identityNumber：身份证号码应为18位'],
  ])('refuses the number %s and says what is wrong', async (identityNumber, text) => {
    expect(refusalOf(await registerTalent(wangfang, { ...aForm(), identityNumber }, NOW))).toBe(text)
  })

  // Shows ASVS 2.2.1
  it('says everything that is wrong with a form at once', () => {
    const form = { name: '', identityKind: '111', identityNumber: '110105194912310021', townshipCode: '' }
    const messages = RegisterTalentInput.safeParse(form).error?.issues.map(({ message }) => message)
    expect(messages).toEqual(['请填写姓名', '请选择所在乡镇(街道)', '身份证号码校验位不正确，请核对是否输错'])
  })

  it('takes passports and permits, each checked in its own way', async () => {
    const passport = aForm({ identityKind: '414', identityNumber: 'k1234567', birthOn: '1980-01-02', sexCode: '2' })
    const { id } = valueOf(await registerTalent(wangfang, passport, NOW))
    expect((await getTalent(wangfang, id, NOW))?.talent).toMatchObject({
      birthOn: '1980-01-02',
      identityMasked: 'K1****67',
    })
    const permit = { ...aForm(), identityKind: '516', identityNumber: 'X1234567' } as const
    expect(refusalOf(await registerTalent(wangfang, permit, NOW))).toContain('H或M加8位数字')
  })

  it('refuses a second record of the same identity, naming the first to whoever may see it', async () => {
    const identityNumber = aNumber()
    await aTalentOf(wangfang, { identityNumber, name: '司徒明' })
    const again = await registerTalent(wangfang, aForm({ identityNumber, name: '司徒明' }), NOW)
    expect(refusalOf(again)).toContain('已登记在“司徒明（5107')
    const elsewhere = {
      ...wangfang,
      grants: [{ role: 'intakeOfficer' as const, unitCode: '510799101', scope: 'township' as const }],
    }
    const hidden = await registerTalent(elsewhere, aForm({ identityNumber, townshipCode: '510799101' }), NOW)
    expect(refusalOf(hidden)).toContain('已在其他乡镇登记')
    expect(refusalOf(hidden)).not.toContain('司徒明')
  })

  // Shows ASVS 2.3.4 · G4
  it('makes one record of a form sent twice', async () => {
    const form = aForm({ requestId: '0189f7f0-1111-7000-8000-000000000001' })
    const first = valueOf(await registerTalent(wangfang, form, NOW))
    expect(valueOf(await registerTalent(wangfang, form, NOW))).toEqual(first)
  })

  it('finds a fifteen-digit number under its eighteen', async () => {
    const id = await aTalentOf(wangfang, { identityNumber: '510799690215777' })
    expect(await findTalentByIdentity(reading, COUNTY, '510799690215777', TODAY)).toBe(id)
  })

  it('is for the township of the officer, and for the county’s talent office everywhere', async () => {
    expect(refusalOf(await registerTalent(wangfang, aForm({ townshipCode: '510799101' }), NOW))).toBe('forbidden')
    expect((await registerTalent(zhangmin, aForm({ townshipCode: '510799101' }), NOW)).ok).toBe(true)
    for (const key of ['chenhui', 'linbuzhang', 'lizheng', 'xitong', 'anquan', 'shenji', 'fuwu', 'ouyang', 'hengrui']) {
      expect(refusalOf(await registerTalent(await actorFor(key), aForm(), NOW))).toBe('forbidden')
    }
  })

  it('writes one line of the record and one of the history', async () => {
    const id = await aTalentOf(wangfang, {
      education: {
        educationCode: '15',
        schoolName: '四川大学',
        degreeCode: '',
        isFullTime: 'yes',
        schoolTier: '',
        major: '',
        graduatedOn: '2019-06-30',
        certificateNumber: '',
      },
    })
    const audit = await asOwner((client) =>
      client.query('select action, actor_name from audit_event where object_id = $1', [id]),
    )
    expect(audit.rows).toEqual([{ action: 'talent.register', actor_name: '王芳' }])
    const detail = await getTalent(wangfang, id, NOW)
    expect(detail?.history).toHaveLength(1)
    expect(detail?.talent.educationCode).toBe('15')
    const line = detail?.portrait.flatMap(({ lines }) => lines).find(({ key }) => key === 'person.educationCode')
    expect(line).toMatchObject({ text: '硕士研究生结业', source: '窗口登记', since: '2026-09-14' })
  })
})

describe('the list of talents', () => {
  const names = async (search: Parameters<typeof listTalents>[1], actor = zhangmin) =>
    (await listTalents(actor, search, { now: NOW })).items.map(({ name }) => name)

  it('finds by one or two characters, pinyin, initials and the last four', async () => {
    const identityNumber = aNumber()
    await aTalentOf(wangfang, { name: '澹台见微', identityNumber, phone: '19912345432' })
    for (const search of [
      '见微',
      '台',
      '澹台见',
      'tantaijianwei',
      'ttjw',
      'ttj',
      '5432',
      identityNumber.slice(-4),
      identityNumber,
      '19912345432',
    ]) {
      expect(await names({ search }), search).toContain('澹台见微')
    }
    expect(await names({ search: '微见' })).not.toContain('澹台见微')
    expect(await names({ search: '5433' })).not.toContain('澹台见微')
  })

  it('pages through everybody once, latest change first', async () => {
    const seen: string[] = []
    let after: string | null | undefined
    do {
      const page = await listTalents(zhangmin, {}, { after: after ?? undefined, now: NOW })
      seen.push(...page.items.map(({ id }) => id))
      after = page.next
    } while (after)
    expect(new Set(seen).size).toBe(seen.length)
    expect(seen.length).toBeGreaterThanOrEqual(300)
    expect((await listTalents(zhangmin, {}, { now: NOW })).total).toBe(seen.length)
  })

  it('counts completed education only: 结业 is no master', async () => {
    const { items } = await listTalents(zhangmin, { educationLevel: 'master' }, { now: NOW })
    expect(items.length).toBeGreaterThan(5)
    expect(new Set(items.map(({ educationCode }) => educationCode))).toEqual(new Set(['14']))
  })

  it('filters by tier in force, township, industry and employer', async () => {
    const all = await listTalents(zhangmin, {}, { now: NOW })
    const counts = await Promise.all(
      ['A', 'B', 'C', 'D', 'E', 'F', 'none'].map((tier) => listTalents(zhangmin, { tier }, { now: NOW })),
    )
    expect(counts.reduce((sum, { total }) => sum + total, 0)).toBe(all.total)
    const town = await listTalents(zhangmin, { townshipCode: '510799100' }, { now: NOW })
    expect(new Set(town.items.map(({ townshipName }) => townshipName))).toEqual(new Set(['城关']))
    const textile = await listTalents(zhangmin, { industryCode: '17' }, { now: NOW })
    expect(textile.items.every(({ employer }) => employer !== null)).toBe(true)
    const employerId = textile.items[0]?.employer?.id
    const colleagues = await listTalents(zhangmin, { employerId }, { now: NOW })
    expect(colleagues.total).toBeGreaterThan(0)
    expect(colleagues.items.every(({ employer }) => employer?.id === employerId)).toBe(true)
  })

  // Shows ASVS 8.2.2, 8.4.1
  it('shows everybody to the county and to departments, her own people to a township, employees to an enterprise, herself to a talent', async () => {
    const countOf = async (key: string) => (await listTalents(await actorFor(key), {}, { now: NOW })).total
    const county = await countOf('zhangmin')
    expect(await countOf('linbuzhang')).toBe(county)
    const town = await listTalents(wangfang, {}, { now: NOW })
    expect(town.total).toBeLessThan(county)
    expect(new Set(town.items.map(({ townshipName }) => townshipName))).toEqual(new Set(['城关']))
    expect(await countOf('ouyang')).toBe(1)
    expect(await countOf('hengrui')).toBeGreaterThan(1)
    for (const key of ['xitong', 'anquan', 'shenji', 'fuwu']) expect(await countOf(key)).toBe(0)
  })

  // Shows ASVS 8.2.2
  it('answers somebody out of scope as if she were not there', async () => {
    const id = await aTalentOf(zhangmin, { townshipCode: '510799101' })
    expect(await getTalent(wangfang, id, NOW)).toBeNull()
    expect(await getTalent(zhangmin, id, NOW)).not.toBeNull()
  })
})
