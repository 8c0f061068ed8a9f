import { describe, expect, it } from 'vitest'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { completeUscc } from '@/lib/kernel/uscc'
import type { CellValue } from '@/lib/platform/workbook/read-workbook'
import { getTalent } from '@/lib/talent/queries/get-talent'
import { getEnterprise } from '@/lib/enterprise/queries/get-enterprise'
import { actorFor, actorForUser } from '../../support/personas'
import { aTalentOf } from '../talent/a-person'
import { bring, confirm, faultsOf, NOW, registerHash, rowsOf, tally, undo } from './imports'

const zhangmin = await actorFor('zhangmin')
const [firm, other] = await rowsOf<{ id: string; uscc: string; name: string }>(
  'select id, uscc, name from enterprise order by id limit 2',
)
let count = 0
/** Numbers that nobody else uses: births of 1968. */
const aNumber = () =>
  completeResidentId(`5107991968${String(1 + (count % 9)).padStart(2, '0')}15${String(++count).padStart(3, '0')}`)
const aPerson = async (name = '澹台明月') => {
  const identityNumber = aNumber()
  const id = await aTalentOf(zhangmin, { name, identityNumber })
  return { id, cells: { 姓名: name, 身份证号: String(identityNumber) } }
}
const detail = async (id: string) => (await getTalent(zhangmin, id, NOW))!
const sheetOf = (kind: string, rows: readonly Record<string, CellValue>[], source?: string) => ({
  kind,
  rows,
  headers: [...new Set(rows.flatMap((row) => Object.keys(row)))],
  ...(source === undefined ? {} : { source }),
})
const told = async (id: string) => (await faultsOf(id)).map(({ row, header, code }) => `${row} ${header} ${code}`)

describe('社保月度', () => {
  it('months grow to one spell, come in once, and are refused where another payer has them', async () => {
    const { id, cells } = await aPerson()
    const month = (m: string, uscc = firm!.uscc) => ({ ...cells, 单位统一社会信用代码: uscc, 费款所属期: m })
    const first = await bring(
      zhangmin,
      sheetOf('insurance', [month('202601'), month('2026-02'), month('2026年3月')], '社保登记'),
    )
    expect(await tally(first)).toBe('新增 0 更新 3 不变 0 有误 0')
    await confirm(zhangmin, first)
    expect((await detail(id)).records.insurance).toMatchObject([
      { fromMonth: '2026-01', toMonth: '2026-03', source: '社保登记' },
    ])
    expect((await detail(id)).talent.insuredMonths).toBe(3)

    const second = await bring(
      zhangmin,
      sheetOf('insurance', [
        month('2026-03'),
        month('2026-04'),
        month('2026-05', other!.uscc),
        month('2026-02', other!.uscc),
      ]),
    )
    expect(await tally(second)).toBe('新增 0 更新 2 不变 1 有误 1')
    expect(await told(second)).toEqual(['5 缴费月份 monthsOverlap'])
    await confirm(zhangmin, second)
    expect((await detail(id)).talent.insuredMonths).toBe(5)
    await undo(zhangmin, second)
    expect((await detail(id)).records.insurance).toMatchObject([{ fromMonth: '2026-01', toMonth: '2026-03' }])
    expect((await detail(id)).talent.insuredMonths).toBe(3)
    expect((await detail(id)).history[0]).toMatchObject({ source: '撤销导入', reason: '导错了文件' })
  })
})

describe('任职', () => {
  it('one full-time employment at a time, in the register and in the file; the same one is filled up', async () => {
    const { id, cells } = await aPerson()
    const job = (given: Record<string, CellValue>) => ({
      ...cells,
      统一社会信用代码: firm!.uscc,
      用工方式: '全职',
      入职日期: '2024-03-01',
      岗位: null,
      离职日期: null,
      ...given,
    })
    const first = await bring(
      zhangmin,
      sheetOf('employments', [job({}), job({ 统一社会信用代码: other!.uscc, 入职日期: '2026-01-01' })], '单位填报'),
    )
    expect(await told(first)).toEqual(['3 到岗日期 stillEmployed'])
    await confirm(zhangmin, first)
    const { records, talent } = await detail(id)
    expect(records.employments).toHaveLength(1)
    expect(talent.employerId).toBe(firm!.id)
    expect(
      await rowsOf('select fact_key, department_code from fact_verification where subject_id = $1 and status = $2', [
        id,
        'pending',
      ]),
    ).toEqual([{ fact_key: 'employment.hiredOn', department_code: 'RSJ' }])
    const second = await bring(
      zhangmin,
      sheetOf('employments', [
        job({ 离职日期: '2025-12-31', 岗位: '工艺员' }),
        job({ 统一社会信用代码: other!.uscc, 入职日期: '2026-01-01' }),
      ]),
    )
    expect(await tally(second)).toBe('新增 0 更新 2 不变 0 有误 0')
    await confirm(zhangmin, second)
    expect((await detail(id)).talent.employerId).toBe(other!.id)
    expect(
      await rowsOf('select 1 from fact_verification where subject_id = $1 and status = $2', [id, 'pending']),
    ).toEqual([])
    await undo(zhangmin, second)
    expect((await detail(id)).records.employments).toMatchObject([
      { enterpriseId: firm!.id, endedOn: null, post: null },
    ])
  })

  it('is about people and enterprises of the register, and says so', async () => {
    const { cells } = await aPerson()
    const job = { 统一社会信用代码: completeUscc('91510799MA988Y9X'), 用工方式: '全职', 入职日期: '2024-03-01' }
    const batch = await bring(
      zhangmin,
      sheetOf('employments', [
        { ...cells, ...job },
        { 姓名: '无名氏', 身份证号: String(aNumber()), ...job, 统一社会信用代码: firm!.uscc },
        { ...cells, 姓名: '澹台晴雪', ...job, 统一社会信用代码: firm!.uscc },
      ]),
    )
    expect(await told(batch)).toEqual([
      '2 单位统一社会信用代码 unknownEnterprise',
      '3 证件号码 unknownPerson',
      '4 姓名 nameDiffers',
    ])
  })
})

describe('房产核验, 学历核验, 职称与技能, 荣誉', () => {
  it('come in with their source, set what follows from them, and go again', async () => {
    const { id, cells } = await aPerson()
    const { cells: homeless, id: homelessId } = await aPerson('钟离春')
    const before = await registerHash()
    const batches = [
      sheetOf(
        'housing',
        [
          { ...cells, 是否有房: '有', 网签日期: '2026-08-19', '合同总价（万元）': 88.5, 首套: '是' },
          { ...homeless, 是否有房: '无', 网签日期: null, '合同总价（万元）': null, 首套: null },
        ],
        '不动产登记',
      ),
      sheetOf(
        'educations',
        [{ ...cells, 学历: '硕士', 学位: '工学硕士学位', 毕业院校: '四川大学', 毕业时间: '2015-06-30' }],
        '学历核验',
      ),
      sheetOf('titles', [
        { ...cells, 职称: '高级工程师', 取得时间: '2020-05-20' },
        { ...cells, 职称: '高级工', 取得时间: '2012-05-20' },
      ]),
      sheetOf('honours', [{ ...cells, 荣誉: '天府工匠', 级别: '省级', 授予时间: '2024-05-01' }]),
    ]
    const ids: string[] = []
    for (const sheet of batches) {
      const batch = await bring(zhangmin, sheet)
      expect(await told(batch)).toEqual([])
      await confirm(zhangmin, batch)
      expect(await tally(await bring(zhangmin, sheet))).toBe(`新增 0 更新 0 不变 ${sheet.rows.length} 有误 0`)
      ids.push(batch)
    }
    const { talent, records } = await detail(id)
    expect(talent).toMatchObject({
      ownsHomeInCounty: true,
      educationCode: '14',
      degreeCode: '308',
      titleCode: '082',
      skillLevel: 'advanced',
    })
    expect(records.housing).toMatchObject([{ priceFen: 88_500_000, isFirstHome: true, source: '不动产登记' }])
    expect(records.educations).toMatchObject([{ source: '学历核验' }])
    expect((await detail(homelessId)).talent.ownsHomeInCounty).toBe(false)
    for (const batch of ids.reverse()) await undo(zhangmin, batch)
    expect(await registerHash()).toBe(before)
  })
})

describe('企业 and 税收年度', () => {
  it('are made and brought up to date; a year of tax is replaced, and returns', async () => {
    const uscc = completeUscc('91510799MA955W5T')
    const firmRow = {
      信用代码: uscc,
      企业名称: '云岭（集团）竹纤维有限公司',
      单位类型: '民营企业',
      行业: '纺织业',
      乡镇: '青石镇',
      联系电话: '13900030001',
      规上企业: '否',
    }
    const before = await registerHash()
    const made = await bring(
      zhangmin,
      sheetOf('enterprises', [
        firmRow,
        { ...firmRow, 企业名称: '重复' },
        { ...firmRow, 信用代码: `${uscc.slice(0, 17)}${uscc.endsWith('0') ? '1' : '0'}` },
      ]),
    )
    expect(await told(made)).toEqual(['3 统一社会信用代码 repeated', '4 统一社会信用代码 checksum'])
    await confirm(zhangmin, made)
    const [row] = await rowsOf<{ id: string }>('select id from enterprise where uscc = $1', [uscc])
    const enterprise = async () => (await getEnterprise(zhangmin, row!.id, NOW))!
    expect((await enterprise()).enterprise).toMatchObject({ name: '云岭（集团）竹纤维有限公司', isAboveScale: false })

    const updated = await bring(zhangmin, sheetOf('enterprises', [{ ...firmRow, 联系电话: null, 规上企业: '是' }]))
    expect(await tally(updated)).toBe('新增 0 更新 1 不变 0 有误 0')
    await confirm(zhangmin, updated)
    expect((await enterprise()).enterprise).toMatchObject({ isAboveScale: true, phoneMasked: '139****0001' })

    const tax = (year: number, amount: number) => ({
      信用代码: uscc,
      企业名称: '云岭（集团）竹纤维有限公司',
      年度: year,
      '纳税额（万元）': amount,
    })
    const first = await bring(zhangmin, sheetOf('taxYears', [tax(2024, 100), tax(2025, 120)], '税务登记'))
    await confirm(zhangmin, first)
    const second = await bring(zhangmin, sheetOf('taxYears', [tax(2024, 100), tax(2025, 130.5)], '税务登记'))
    expect(await tally(second)).toBe('新增 0 更新 1 不变 1 有误 0')
    await confirm(zhangmin, second)
    expect((await enterprise()).taxYears.map(({ taxFen }) => taxFen)).toEqual([130_500_000, 100_000_000])
    await undo(zhangmin, second)
    expect((await enterprise()).taxYears.map(({ taxFen }) => taxFen)).toEqual([120_000_000, 100_000_000])

    await undo(zhangmin, made)
    expect(await rowsOf('select text from import_leftover where batch_id = $1', [made])).toEqual([
      { text: '云岭（集团）竹纤维有限公司：导入后又有变动、人员或其他业务，予以保留' },
    ])
    await undo(zhangmin, first)
    await undo(zhangmin, updated)
    expect((await enterprise()).enterprise.isAboveScale).toBe(false)
    expect(await registerHash()).not.toBe(before)
  })
})

describe('a township’s officer', () => {
  it('brings her own people only', async () => {
    const jb101 = await actorForUser('jb101')
    const { cells } = await aPerson('令狐青')
    const batch = await bring(
      jb101,
      sheetOf('talents', [
        { ...cells, 乡镇: '青石镇' },
        { 姓名: '东方朔月', 身份证号: String(aNumber()), 乡镇: '城关镇' },
        { 姓名: '东方朔日', 身份证号: String(aNumber()), 乡镇: '青石镇' },
      ]),
    )
    expect(await told(batch)).toEqual(['2 证件号码 elsewhere', '3 所在乡镇 outOfScope'])
    expect(await tally(batch)).toBe('新增 1 更新 0 不变 0 有误 2')
    const doubtful = { ...cells, 姓名: '令狐白', 乡镇: '城关镇', 手机: '1' }
    expect(await told(await bring(jb101, sheetOf('talents', [doubtful])))).toEqual([
      '2 手机号码 phone',
      '2 证件号码 elsewhere',
      '2 所在乡镇 outOfScope',
    ])
  })
})
