import { z } from 'zod'
import { OPEN_ENDED } from '@/lib/fact/catalogue/derived'
import { DEGREES } from '@/lib/fact/codes/degree'
import { EDUCATIONS } from '@/lib/fact/codes/education'
import { EMPLOYMENT_MODES } from '@/lib/fact/codes/employment-mode'
import { HONOUR_LEVELS } from '@/lib/fact/codes/honour-level'
import { PROFESSIONAL_TITLES } from '@/lib/fact/codes/professional-title'
import { SCHOOL_TIERS } from '@/lib/fact/codes/school-tier'
import { SKILL_LEVELS } from '@/lib/fact/codes/skill-level'
import { SOURCES } from '@/lib/fact/model'
import { monthField, tableField, yesNoField, yuanField } from '@/lib/fact/rules/register-inputs'
import { codeField, dayField, idField, lineField, optionalField } from '@/lib/kernel/field'
import { toPlainDate } from '@/lib/kernel/plain-date'

/** Sources an officer may name for what is entered at the desk; the first is meant when none is named. */
export const ENTRY_SOURCES = [
  SOURCES.entry,
  SOURCES.enterpriseDeclared,
  SOURCES.insuranceExchange,
  SOURCES.housingExchange,
  SOURCES.taxExchange,
] as const

export const SOURCE_FIELDS = {
  source: optionalField(codeField('来源', ENTRY_SOURCES)),
  sourceDocument: optionalField(lineField('依据材料或文号', 100)),
}

export const EDUCATION_FIELDS = {
  educationCode: tableField('学历', EDUCATIONS),
  degreeCode: optionalField(z.string().refine((code) => code === 'none' || DEGREES.has(code), { error: '请选择学位' })),
  isFullTime: optionalField(yesNoField('是否全日制')),
  schoolName: lineField('毕业院校', 100, 2),
  schoolTier: optionalField(tableField('院校层次', SCHOOL_TIERS)),
  major: optionalField(lineField('专业', 100)),
  graduatedOn: optionalField(dayField('毕业(结业)日期')),
  certificateNumber: optionalField(lineField('证书编号', 60)),
}
export const EducationInput = z.strictObject(EDUCATION_FIELDS)
export type EducationInput = z.output<typeof EducationInput>

/** 'title:082' or 'skill:advanced', as one list of a form offers both. */
export const CREDENTIAL_FIELDS = {
  credential: z
    .string({ error: '请选择职称或技能等级' })
    .refine(isCredentialCode, { error: '请选择职称或技能等级' })
    .transform((text) => ({ kind: text.slice(0, 5) as 'title' | 'skill', code: text.slice(6) })),
  obtainedOn: optionalField(dayField('取得日期')),
  issuer: optionalField(lineField('评审或发证机构', 100)),
  certificateNumber: optionalField(lineField('证书编号', 60)),
}
export type CredentialInput = z.output<z.ZodObject<typeof CREDENTIAL_FIELDS>>

function isCredentialCode(text: string): boolean {
  const [kind, code = ''] = text.split(':')
  return kind === 'title'
    ? PROFESSIONAL_TITLES.has(code)
    : kind === 'skill' && code !== 'none' && SKILL_LEVELS.has(code)
}

export const EMPLOYMENT_FIELDS = {
  enterpriseId: idField(),
  mode: tableField('用工方式', EMPLOYMENT_MODES),
  post: optionalField(lineField('岗位', 60)),
  startedOn: dayField('到岗日期'),
  endedOn: optionalField(dayField('离职日期')),
  contractFrom: optionalField(dayField('合同起始日')),
  contractTo: optionalField(dayField('合同终止日')),
  isOpenEnded: optionalField(z.literal('yes')),
  annualPayFen: optionalField(yuanField('年薪')),
  isFromOutside: optionalField(yesNoField('是否从市外引进')),
}
type EmploymentFields = z.output<z.ZodObject<typeof EMPLOYMENT_FIELDS>>

/** 无固定期限 is an end of its own: '9999-12-31'. */
export const withContractEnd = <E extends EmploymentFields>({ isOpenEnded, ...employment }: E) => ({
  ...employment,
  contractTo: isOpenEnded ? toPlainDate(OPEN_ENDED) : employment.contractTo,
})
export const CONTRACT_ORDER = { path: ['contractTo'], error: '合同终止日不能早于起始日' }
export const isContractOrdered = ({ contractFrom, contractTo }: EmploymentFields): boolean =>
  contractFrom === undefined || contractTo === undefined || contractTo >= contractFrom
export const EMPLOYMENT_ORDER = { path: ['endedOn'], error: '离职日期不能早于到岗日期' }
export const isEmploymentOrdered = ({ startedOn, endedOn }: EmploymentFields): boolean =>
  endedOn === undefined || endedOn >= startedOn

export const EmploymentInput = z
  .strictObject(EMPLOYMENT_FIELDS)
  .refine(isContractOrdered, CONTRACT_ORDER)
  .refine(isEmploymentOrdered, EMPLOYMENT_ORDER)
  .transform(withContractEnd)
export type EmploymentInput = z.output<typeof EmploymentInput>

export const INSURANCE_FIELDS = {
  payerId: optionalField(idField()),
  fromMonth: monthField('起始月份'),
  toMonth: optionalField(monthField('截止月份')),
}
export const MONTH_ORDER = { path: ['toMonth'], error: '截止月份不能早于起始月份' }
export const areMonthsOrdered = ({
  fromMonth,
  toMonth,
}: {
  fromMonth: string
  toMonth?: string | undefined
}): boolean => toMonth === undefined || toMonth >= fromMonth
export type InsuranceInput = z.output<z.ZodObject<typeof INSURANCE_FIELDS>>

export const HOUSING_FIELDS = {
  filedOn: dayField('网签备案日期'),
  priceFen: yuanField('合同总价'),
  isFirstHome: optionalField(yesNoField('是否首套')),
  isDeedTaxPaid: optionalField(yesNoField('是否已交纳契税')),
  address: optionalField(lineField('房屋坐落', 200)),
  contractNumber: optionalField(lineField('合同编号', 60)),
}
export type HousingInput = z.output<z.ZodObject<typeof HOUSING_FIELDS>>

export const HONOUR_FIELDS = {
  name: lineField('荣誉名称', 100, 2),
  level: tableField('荣誉级别', HONOUR_LEVELS),
  awardedOn: optionalField(dayField('授予日期')),
  issuer: optionalField(lineField('授予单位', 100)),
}
export type HonourInput = z.output<z.ZodObject<typeof HONOUR_FIELDS>>

/** What a registration brings besides the person: one of each by the form, any number by an import. */
export type RecordInputs = {
  readonly educations?: readonly (EducationInput & { source?: string })[]
  readonly credentials?: readonly (CredentialInput & { source?: string })[]
  readonly employments?: readonly (EmploymentInput & { source?: string })[]
  readonly insurance?: readonly (InsuranceInput & { source?: string })[]
  readonly housing?: readonly (HousingInput & { source?: string })[]
  readonly honours?: readonly (HonourInput & { source?: string })[]
}
