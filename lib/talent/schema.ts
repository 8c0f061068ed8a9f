import { z } from 'zod'
import { COUNTRIES } from '@/lib/fact/codes/country'
import { DEGREES } from '@/lib/fact/codes/degree'
import { isDivisionCode } from '@/lib/fact/codes/division'
import { EDUCATIONS } from '@/lib/fact/codes/education'
import { EMPLOYMENT_MODES } from '@/lib/fact/codes/employment-mode'
import { ETHNIC_GROUPS } from '@/lib/fact/codes/ethnic-group'
import { HONOUR_LEVELS } from '@/lib/fact/codes/honour-level'
import { IDENTITY_DOCUMENT_KINDS } from '@/lib/fact/codes/identity-document-kind'
import { MARITAL_STATUSES } from '@/lib/fact/codes/marital-status'
import { PROFESSIONAL_TITLES } from '@/lib/fact/codes/professional-title'
import { SCHOOL_TIERS } from '@/lib/fact/codes/school-tier'
import { SEXES } from '@/lib/fact/codes/sex'
import { SKILL_LEVELS } from '@/lib/fact/codes/skill-level'
import { SOURCES } from '@/lib/fact/model'
import { monthField, tableField, versionField, yesNoField, yuanField } from '@/lib/fact/rules/register-inputs'
import {
  codeField,
  dayField,
  idField,
  lineField,
  nameField,
  optionalField,
  paragraphField,
  phoneField,
  requestIdField,
} from '@/lib/kernel/field'
import { OPEN_ENDED } from '@/lib/fact/catalogue/derived'
import { toPlainDate } from '@/lib/kernel/plain-date'
import { RELATIONS, TALENT_STATUSES } from './model'

/** Sources an officer may name for what is entered at the desk; the first is meant when none is named. */
export const ENTRY_SOURCES = [
  SOURCES.entry,
  SOURCES.enterpriseDeclared,
  SOURCES.insuranceExchange,
  SOURCES.housingExchange,
  SOURCES.taxExchange,
] as const

const SOURCE_FIELDS = {
  source: optionalField(codeField('来源', ENTRY_SOURCES)),
  sourceDocument: optionalField(lineField('依据材料或文号', 100)),
}

const divisionField = (label: string) =>
  optionalField(z.string().refine(isDivisionCode, { error: `${label}：请填写存在的六位行政区划代码` }))

const PERSON_FIELDS = {
  name: nameField('姓名'),
  identityKind: z.enum(IDENTITY_DOCUMENT_KINDS.codes, { error: '请选择证件类型' }),
  phone: optionalField(phoneField()),
  townshipCode: z.string().regex(/^\d{9}$/, { error: '请选择所在乡镇(街道)' }),
  villageCode: optionalField(z.string().regex(/^\d{12}$/, { error: '请选择所在村(社区)' })),
  sexCode: optionalField(tableField('性别', SEXES)),
  birthOn: optionalField(dayField('出生日期')),
  countryCode: optionalField(tableField('国籍', COUNTRIES)),
  ethnicCode: optionalField(tableField('民族', ETHNIC_GROUPS)),
  maritalCode: optionalField(tableField('婚姻状况', MARITAL_STATUSES)),
  originCode: divisionField('籍贯或生源地'),
  householdCode: divisionField('户籍地'),
  introducedOn: optionalField(dayField('引进日期')),
  isFromOutside: optionalField(yesNoField('是否从市外引进')),
  ownsHomeInCounty: optionalField(yesNoField('本人及家庭在本县是否有房')),
}
const identityNumber = lineField('证件号码', 32)

const EDUCATION_FIELDS = {
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
const CREDENTIAL_FIELDS = {
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
  return kind === 'title' ? PROFESSIONAL_TITLES.has(code) : kind === 'skill' && code !== 'none' && SKILL_LEVELS.has(code)
}

const EMPLOYMENT_FIELDS = {
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
const withContractEnd = <E extends EmploymentFields>({ isOpenEnded, ...employment }: E) => ({
  ...employment,
  contractTo: isOpenEnded ? toPlainDate(OPEN_ENDED) : employment.contractTo,
})
const CONTRACT_ORDER = { path: ['contractTo'], error: '合同终止日不能早于起始日' }
const isContractOrdered = ({ contractFrom, contractTo }: EmploymentFields): boolean =>
  contractFrom === undefined || contractTo === undefined || contractTo >= contractFrom
const EMPLOYMENT_ORDER = { path: ['endedOn'], error: '离职日期不能早于到岗日期' }
const isEmploymentOrdered = ({ startedOn, endedOn }: EmploymentFields): boolean => endedOn === undefined || endedOn >= startedOn

export const EmploymentInput = z
  .strictObject(EMPLOYMENT_FIELDS)
  .refine(isContractOrdered, CONTRACT_ORDER)
  .refine(isEmploymentOrdered, EMPLOYMENT_ORDER)
  .transform(withContractEnd)
export type EmploymentInput = z.output<typeof EmploymentInput>

const INSURANCE_FIELDS = {
  payerId: optionalField(idField()),
  fromMonth: monthField('起始月份'),
  toMonth: optionalField(monthField('截止月份')),
}
const MONTH_ORDER = { path: ['toMonth'], error: '截止月份不能早于起始月份' }
const areMonthsOrdered = ({ fromMonth, toMonth }: { fromMonth: string; toMonth?: string | undefined }): boolean =>
  toMonth === undefined || toMonth >= fromMonth
export type InsuranceInput = z.output<z.ZodObject<typeof INSURANCE_FIELDS>>

const HOUSING_FIELDS = {
  filedOn: dayField('网签备案日期'),
  priceFen: yuanField('合同总价'),
  isFirstHome: optionalField(yesNoField('是否首套')),
  isDeedTaxPaid: optionalField(yesNoField('是否已交纳契税')),
  address: optionalField(lineField('房屋坐落', 200)),
  contractNumber: optionalField(lineField('合同编号', 60)),
}
export type HousingInput = z.output<z.ZodObject<typeof HOUSING_FIELDS>>

const HONOUR_FIELDS = {
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

/** A part of a form of which nothing was filled in is absent. */
const optionalGroup = <S extends z.ZodType>(schema: S) =>
  z.preprocess((raw) => (isBlankGroup(raw) ? undefined : raw), schema.optional())

const isBlankGroup = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && Object.values(raw).every((value) => value === '')

export const RegisterTalentInput = z.strictObject({
  ...PERSON_FIELDS,
  identityNumber,
  education: optionalGroup(EducationInput),
  employment: optionalGroup(EmploymentInput),
  ...SOURCE_FIELDS,
  requestId: requestIdField(),
})
/** `records`: what an import or the seed brings in the same transaction; no form posts it. */
export type RegisterTalentInput = z.output<typeof RegisterTalentInput> & { readonly records?: RecordInputs }

export const CorrectTalentInput = z.strictObject({
  ...PERSON_FIELDS,
  identityNumber: optionalField(identityNumber),
  talentId: idField(),
  version: versionField(),
  acknowledgedVersion: optionalField(versionField()),
  status: codeField('登记状态', TALENT_STATUSES),
  reason: paragraphField('更正理由', 500, 2),
  correctionId: optionalField(idField()),
  sourceDocument: SOURCE_FIELDS.sourceDocument,
})
export type CorrectTalentInput = z.output<typeof CorrectTalentInput>

const UNDER_TALENT = { talentId: idField(), ...SOURCE_FIELDS, requestId: requestIdField() }

export const AddEducationInput = z.strictObject({ ...EDUCATION_FIELDS, ...UNDER_TALENT })
export type AddEducationInput = z.output<typeof AddEducationInput>

export const AddCredentialInput = z.strictObject({ ...CREDENTIAL_FIELDS, ...UNDER_TALENT })
export type AddCredentialInput = z.output<typeof AddCredentialInput>

export const AddEmploymentInput = z
  .strictObject({ ...EMPLOYMENT_FIELDS, ...UNDER_TALENT })
  .refine(isContractOrdered, CONTRACT_ORDER)
  .refine(isEmploymentOrdered, EMPLOYMENT_ORDER)
  .transform(withContractEnd)
export type AddEmploymentInput = z.output<typeof AddEmploymentInput>

export const EndEmploymentInput = z.strictObject({
  talentId: idField(),
  employmentId: idField(),
  endedOn: dayField('离职日期'),
  sourceDocument: SOURCE_FIELDS.sourceDocument,
})
export type EndEmploymentInput = z.output<typeof EndEmploymentInput>

export const AddInsuranceInput = z.strictObject({ ...INSURANCE_FIELDS, ...UNDER_TALENT }).refine(areMonthsOrdered, MONTH_ORDER)
export type AddInsuranceInput = z.output<typeof AddInsuranceInput>

export const AddHousingInput = z.strictObject({ ...HOUSING_FIELDS, ...UNDER_TALENT })
export type AddHousingInput = z.output<typeof AddHousingInput>

export const AddHouseholdMemberInput = z.strictObject({
  relation: codeField('关系', RELATIONS),
  name: nameField('成员姓名'),
  identityNumber: optionalField(identityNumber),
  validFrom: dayField('起始日(登记结婚或出生之日)'),
  ...UNDER_TALENT,
})
export type AddHouseholdMemberInput = z.output<typeof AddHouseholdMemberInput>

export const AddHonourInput = z.strictObject({ ...HONOUR_FIELDS, ...UNDER_TALENT })
export type AddHonourInput = z.output<typeof AddHonourInput>

export const RECORD_KINDS = ['education', 'credential', 'employment', 'insurance', 'housing', 'household', 'honour'] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export const RemoveRecordInput = z.strictObject({
  talentId: idField(),
  kind: codeField('登记内容', RECORD_KINDS),
  recordId: idField(),
  reason: paragraphField('撤销理由', 200, 2),
})
export type RemoveRecordInput = z.output<typeof RemoveRecordInput>

export const RegisterSelfInput = z.strictObject({
  name: PERSON_FIELDS.name,
  identityKind: PERSON_FIELDS.identityKind,
  identityNumber,
  phone: phoneField(),
  code: z.string().trim().regex(/^\d{6}$/, { error: '请填写短信中的 6 位数字验证码' }),
  townshipCode: PERSON_FIELDS.townshipCode,
  education: optionalGroup(
    z.strictObject({
      educationCode: EDUCATION_FIELDS.educationCode,
      degreeCode: EDUCATION_FIELDS.degreeCode,
      schoolName: EDUCATION_FIELDS.schoolName,
      graduatedOn: EDUCATION_FIELDS.graduatedOn,
    }),
  ),
  hasAgreed: z.literal('yes', { error: '请阅读并同意个人信息处理告知' }),
})
export type RegisterSelfInput = z.output<typeof RegisterSelfInput>
