import { toPlainDate } from '@/lib/kernel/plain-date'
import { completeResidentId } from '@/lib/kernel/resident-id'
import { completeUscc } from '@/lib/kernel/uscc'
import type { CellValue } from '@/lib/platform/workbook/read-workbook'
import { workbookBytes } from '@/lib/platform/workbook/write-workbook'

/** A sheet of people as a county's offices keep it: one row each, in columns of their own choosing. */
export const PEOPLE_HEADERS = [
  '序号',
  '姓名',
  '身份证号',
  '手机',
  '乡镇',
  '性别',
  '出生日期',
  '民族',
  '最高学历',
  '学位',
  '毕业学校',
  '专业',
  '毕业时间',
  '全日制',
  '职称',
  '职称取得日期',
  '单位统一社会信用代码',
  '用工方式',
  '岗位',
  '入职日期',
  '合同起始日',
  '合同终止日',
  '年薪（万元）',
  '是否市外引进',
  '引进日期',
] as const
type Header = (typeof PEOPLE_HEADERS)[number]
export type SheetRow = Record<Header, CellValue>

const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕']
const GIVEN = [...'若兰清和晚晴云舟思远书瑶文博雨桐嘉禾景行明哲子安知微望舒怀瑾听澜星河予安南乔']
const TOWNS = ['城关镇', '青石', '510799102', '龙潭镇', '松坪乡']
const EDUCATIONS = [
  ['硕士', '工学硕士学位'],
  ['本科', '学士'],
  ['大学本科毕业', '408'],
  ['大专', '无'],
  ['博士研究生毕业', '博士'],
] as const
const TITLES = ['工程师', '高级工程师', '主管护师', '', '农艺师']

/** The n-th invented person: an identity number that nobody has, born 1980 to 1999. */
export function personRow(n: number, uscc: string): SheetRow {
  const birth = `${1980 + (n % 20)}${String(1 + (n % 12)).padStart(2, '0')}${String(1 + (n % 28)).padStart(2, '0')}`
  const sequence = String(Math.floor(n / 20) % 1000).padStart(3, '0')
  const number = completeResidentId(
    `5101${String(10 + (Math.floor(n / 20_000) % 90)).padStart(2, '0')}${birth}${sequence}`,
  )
  const name = `${SURNAMES[n % SURNAMES.length]}${GIVEN[n % GIVEN.length]}${GIVEN[(n * 7 + 3) % GIVEN.length]}`
  const [education, degree] = EDUCATIONS[n % EDUCATIONS.length]!
  const title = TITLES[n % TITLES.length]!
  return {
    序号: n + 1,
    姓名: name,
    身份证号: n % 3 === 0 ? number.toLowerCase() : number,
    手机: 13_700_000_000 + n,
    乡镇: TOWNS[n % TOWNS.length]!,
    性别: Number(number.charAt(16)) % 2 === 1 ? '男' : '女',
    出生日期: `${birth.slice(0, 4)}年${Number(birth.slice(4, 6))}月${Number(birth.slice(6))}日`,
    民族: n % 9 === 0 ? '羌族' : '汉',
    最高学历: education,
    学位: degree,
    毕业学校: '四川大学',
    专业: '机械工程',
    毕业时间: new Date('2010-06-30T00:00:00Z'),
    全日制: '是',
    职称: title,
    职称取得日期: title === '' ? '' : '2018/5/20',
    单位统一社会信用代码: uscc,
    用工方式: '全职',
    岗位: '技术员',
    入职日期: 20_200_301,
    合同起始日: '2020-03-01',
    合同终止日: n % 4 === 0 ? '无固定期限' : '2028-02-29',
    '年薪（万元）': 12.5,
    是否市外引进: '否',
    引进日期: '2020.3.1',
  }
}

/** The ways in which a row can be wrong, each with the code and the header under which it must be told. */
export const PLANTED: readonly (readonly [code: string, header: string, break_: (row: SheetRow) => void])[] = [
  ['required', '姓名', (row) => void (row.姓名 = null)],
  ['tooShort', '姓名', (row) => void (row.姓名 = '王')],
  ['invisible', '姓名', (row) => void (row.姓名 = `王\u200b芳`)],
  ['checksum', '证件号码', (row) => void (row.身份证号 = wrongCheck(String(row.身份证号)))],
  ['identityNumber', '证件号码', (row) => void (row.身份证号 = String(row.身份证号).slice(0, 17))],
  ['numberLost', '证件号码', (row) => void (row.身份证号 = 510_100_198_001_010_000)],
  ['phone', '手机号码', (row) => void (row.手机 = '1390001')],
  ['place', '所在乡镇', (row) => void (row.乡镇 = '不存在镇')],
  ['contradiction', '性别', (row) => void (row.性别 = row.性别 === '男' ? '女' : '男')],
  ['contradiction', '出生日期', (row) => void (row.出生日期 = '1970-01-01')],
  ['code', '学历', (row) => void (row.最高学历 = '函授大本')],
  ['tooLong', '专业', (row) => void (row.专业 = '机'.repeat(101))],
  ['future', '毕业日期', (row) => void (row.毕业时间 = '2031-06-30')],
  ['day', '到岗日期', (row) => void (row.入职日期 = '2020-02-30')],
  ['yesNo', '是否全日制', (row) => void (row.全日制 = '在职攻读')],
  ['code', '职称', (row) => void (row.职称 = '讲师')],
  ['uscc', '单位统一社会信用代码', (row) => void (row.单位统一社会信用代码 = '91510799')],
  [
    'unknownEnterprise',
    '单位统一社会信用代码',
    (row) => void (row.单位统一社会信用代码 = completeUscc('91510799MA988Y9X')),
  ],
  ['order', '合同终止日', (row) => void (row.合同终止日 = '2019-12-31')],
  ['money', '年薪', (row) => void (row['年薪（万元）'] = '面议')],
]

const wrongCheck = (number: string): string => number.slice(0, 17) + (number.endsWith('0') ? '1' : '0')

export type PlantedFault = { readonly row: number; readonly code: string; readonly header: string }

/** `size` people, `faults` of them wrong in one way each, evenly spread; what must be told; and the same sheet put right. */
export function plantedSheet(size: number, faults: number, uscc: string) {
  const rows = Array.from({ length: size }, (_, n) => personRow(n, uscc))
  const right = rows.map((row) => ({ ...row }))
  const step = Math.floor(size / faults)
  const planted = Array.from({ length: faults }, (_, index): PlantedFault => {
    const at = index * step + (index % step)
    const [code, header, spoil] = PLANTED[index % PLANTED.length]!
    spoil(rows[at]!)
    return { row: at + 2, code, header }
  })
  return { rows, right, planted }
}

/** A workbook of these rows, as an office would send it. */
export const sheetBytes = (headers: readonly string[], rows: readonly Readonly<Record<string, CellValue>>[]) =>
  workbookBytes({
    sheetName: '人才名单',
    columns: headers.map((header) => ({ header, ...(header === '毕业时间' ? { format: 'yyyy-mm-dd' } : {}) })),
    rows: rows.map((row) => headers.map((header) => row[header] ?? null)),
  })

export const SOURCE_DAY = toPlainDate('2026-09-01')
