import { DEGREES } from '@/lib/fact/codes/degree'
import { EDUCATIONS } from '@/lib/fact/codes/education'
import { EMPLOYMENT_MODES } from '@/lib/fact/codes/employment-mode'
import { HONOUR_LEVELS } from '@/lib/fact/codes/honour-level'
import { PROFESSIONAL_TITLES } from '@/lib/fact/codes/professional-title'
import { SCHOOL_TIERS } from '@/lib/fact/codes/school-tier'
import { SKILL_LEVELS } from '@/lib/fact/codes/skill-level'
import { comparable, plainText } from '../sheet/cell-text'
import { choicesOf, codeReader } from '../sheet/code-reader'
import { accept, type Column, type Reader } from '../sheet/model'
import { dayReader, lineReader, moneyReader, monthReader, usccReader, yesNoReader, type Today } from '../sheet/readers'
import * as aliases from './code-aliases'
import type { SheetContext } from './context'

type RecordColumn = Column<SheetContext>

const past = dayReader({ pastOnly: true })

/** A last day of a contract; 无固定期限 is one too. */
const contractEndReader: Reader<Today> = (cell, context, unit) =>
  /^(无固定期限|长期|无期限)$/.test(comparable(plainText(cell)))
    ? accept('9999-12-31')
    : dayReader({ pastOnly: false })(cell, context, unit)

export const EDUCATION_COLUMNS: readonly RecordColumn[] = [
  {
    key: 'education.educationCode',
    header: '学历',
    synonyms: ['最高学历', '学历层次'],
    hint: '名称或国标代码，如 博士、硕士、本科、大专',
    choices: choicesOf(EDUCATIONS),
    read: codeReader(EDUCATIONS, aliases.EDUCATION_ALIASES),
  },
  {
    key: 'education.degreeCode',
    header: '学位',
    synonyms: ['最高学位'],
    hint: '如 工学硕士学位、硕士、学士、无',
    choices: choicesOf(DEGREES),
    read: codeReader(DEGREES, aliases.DEGREE_ALIASES),
  },
  { key: 'education.schoolName', header: '毕业院校', synonyms: ['毕业学校', '院校', '学校'], read: lineReader(100, 2) },
  {
    key: 'education.schoolTier',
    header: '院校层次',
    hint: '如 双一流、985、211、普通',
    choices: choicesOf(SCHOOL_TIERS),
    read: codeReader(SCHOOL_TIERS, aliases.SCHOOL_TIER_ALIASES),
  },
  { key: 'education.major', header: '专业', synonyms: ['所学专业'], read: lineReader(100) },
  { key: 'education.graduatedOn', header: '毕业日期', synonyms: ['毕业时间'], read: past },
  { key: 'education.isFullTime', header: '是否全日制', synonyms: ['全日制'], read: yesNoReader },
  {
    key: 'education.certificateNumber',
    header: '毕业证书编号',
    synonyms: ['证书编号', '学历证书编号'],
    read: lineReader(60),
  },
]

export const EMPLOYMENT_COLUMNS: readonly RecordColumn[] = [
  {
    key: 'employment.uscc',
    header: '单位统一社会信用代码',
    synonyms: ['用人单位统一社会信用代码', '统一社会信用代码', '单位信用代码', '用人单位代码'],
    hint: '单位须已在企业库中',
    read: usccReader,
  },
  {
    key: 'employment.mode',
    header: '用工方式',
    hint: '全职、柔性或劳务派遣',
    choices: choicesOf(EMPLOYMENT_MODES),
    read: codeReader(EMPLOYMENT_MODES, aliases.EMPLOYMENT_MODE_ALIASES),
  },
  { key: 'employment.post', header: '岗位', synonyms: ['职务', '工作岗位'], read: lineReader(60) },
  { key: 'employment.startedOn', header: '到岗日期', synonyms: ['入职日期', '入职时间', '到岗时间'], read: past },
  { key: 'employment.endedOn', header: '离职日期', synonyms: ['离职时间'], read: past },
  {
    key: 'employment.contractFrom',
    header: '合同起始日',
    synonyms: ['合同开始日期', '合同起始日期'],
    read: dayReader({ pastOnly: false }),
  },
  {
    key: 'employment.contractTo',
    header: '合同终止日',
    synonyms: ['合同结束日期', '合同终止日期', '合同到期日'],
    hint: '可填“无固定期限”',
    read: contractEndReader,
  },
  { key: 'employment.annualPayFen', header: '年薪', hint: '元；以万元填写的，表头写“年薪（万元）”', read: moneyReader },
]

export const INSURANCE_COLUMNS: readonly RecordColumn[] = [
  {
    key: 'insurance.uscc',
    header: '缴费单位统一社会信用代码',
    synonyms: ['单位统一社会信用代码', '统一社会信用代码', '参保单位代码'],
    hint: '个人缴纳的空着',
    read: usccReader,
  },
  {
    key: 'insurance.fromMonth',
    header: '缴费月份',
    synonyms: ['费款所属期', '所属期', '起始月份', '月份'],
    isRequired: true,
    example: '2026-03',
    read: monthReader,
  },
  { key: 'insurance.toMonth', header: '截止月份', synonyms: ['终止月份'], hint: '只缴一个月的空着', read: monthReader },
]

export const HOUSING_COLUMNS: readonly RecordColumn[] = [
  {
    key: 'ownsHomeInCounty',
    header: '本县是否有房',
    synonyms: ['是否有房', '有无住房', '县内是否有房'],
    read: yesNoReader,
  },
  { key: 'housing.filedOn', header: '网签备案日期', synonyms: ['备案日期', '网签日期', '购房日期'], read: past },
  {
    key: 'housing.priceFen',
    header: '合同总价',
    synonyms: ['购房总价', '总价'],
    hint: '元；以万元填写的，表头写“合同总价（万元）”',
    read: moneyReader,
  },
  { key: 'housing.isFirstHome', header: '是否首套', synonyms: ['首套'], read: yesNoReader },
  { key: 'housing.isDeedTaxPaid', header: '是否已缴契税', synonyms: ['契税已缴', '是否已交纳契税'], read: yesNoReader },
  { key: 'housing.address', header: '房屋坐落', synonyms: ['坐落', '房屋地址'], read: lineReader(200) },
  { key: 'housing.contractNumber', header: '合同编号', synonyms: ['合同号', '网签合同编号'], read: lineReader(60) },
]

/** Known by their names alone: the same number may stand for a title and for a skill. */
const TITLES = {
  name: '职称',
  standard: null,
  entries: PROFESSIONAL_TITLES.entries.map(({ code, label }) => ({ code: `title:${code}`, label })),
}
const SKILLS = {
  name: '技能等级',
  standard: null,
  entries: SKILL_LEVELS.entries
    .filter(({ code }) => code !== 'none')
    .map(({ code, label }) => ({ code: `skill:${code}`, label })),
}
const BOTH = { name: '职称或技能等级', standard: null, entries: [...TITLES.entries, ...SKILLS.entries] }

/** 职称 and 技能等级 of a sheet about people, one of each. */
export const TITLE_AND_SKILL_COLUMNS: readonly RecordColumn[] = [
  {
    key: 'title.credential',
    header: '职称',
    synonyms: ['专业技术职称'],
    hint: '如 高级工程师、主管护师',
    choices: choicesOf(TITLES),
    read: codeReader(TITLES),
  },
  { key: 'title.obtainedOn', header: '职称取得日期', synonyms: ['职称取得时间'], read: past },
  {
    key: 'skill.credential',
    header: '技能等级',
    hint: '如 高级工、技师',
    choices: choicesOf(SKILLS),
    read: codeReader(SKILLS),
  },
  { key: 'skill.obtainedOn', header: '技能等级取得日期', read: past },
]

export const CREDENTIAL_COLUMNS: readonly RecordColumn[] = [
  {
    key: 'credential.credential',
    header: '职称或技能等级',
    synonyms: ['职称', '技能等级'],
    isRequired: true,
    hint: '如 高级工程师、高级工',
    choices: choicesOf(BOTH),
    read: codeReader(BOTH),
  },
  { key: 'credential.obtainedOn', header: '取得日期', synonyms: ['取得时间'], read: past },
  { key: 'credential.issuer', header: '评审或发证机构', synonyms: ['发证机构', '评审机构'], read: lineReader(100) },
  { key: 'credential.certificateNumber', header: '证书编号', read: lineReader(60) },
]

export const HONOUR_COLUMNS: readonly RecordColumn[] = [
  {
    key: 'honour.name',
    header: '荣誉名称',
    synonyms: ['荣誉'],
    isRequired: true,
    example: '天府工匠',
    read: lineReader(100, 2),
  },
  {
    key: 'honour.level',
    header: '荣誉级别',
    synonyms: ['级别'],
    isRequired: true,
    hint: '国家级、省部级、市级或县级',
    choices: choicesOf(HONOUR_LEVELS),
    read: codeReader(HONOUR_LEVELS, aliases.HONOUR_LEVEL_ALIASES),
  },
  { key: 'honour.awardedOn', header: '授予日期', synonyms: ['授予时间'], read: past },
  { key: 'honour.issuer', header: '授予单位', read: lineReader(100) },
]
