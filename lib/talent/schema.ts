import { z } from 'zod'
import { openedWithField, versionField } from '@/lib/fact/rules/register-inputs'
import {
  codeField,
  dayField,
  idField,
  nameField,
  optionalField,
  paragraphField,
  phoneField,
  requestIdField,
} from '@/lib/kernel/field'
import { ENTERED_TALENT_STATUSES, RELATIONS } from './model'
import { hasValidNumber, identityNumber, PERSON_FIELDS, VALID_NUMBER } from './rules/person-inputs'
import * as record from './rules/record-inputs'

export type { RecordInputs } from './rules/record-inputs'

/** A part of a form of which nothing was filled in is absent. */
const optionalGroup = <S extends z.ZodType>(schema: S) =>
  z.preprocess((raw) => (isBlankGroup(raw) ? undefined : raw), schema.optional())

const isBlankGroup = (raw: unknown): boolean =>
  typeof raw === 'object' && raw !== null && Object.values(raw).every((value) => value === '')

export const RegisterTalentInput = z
  .strictObject({
    ...PERSON_FIELDS,
    identityNumber,
    education: optionalGroup(record.EducationInput),
    employment: optionalGroup(record.EmploymentInput),
    ...record.SOURCE_FIELDS,
    requestId: requestIdField(),
  })
  .refine(hasValidNumber, VALID_NUMBER)
/** `records`: what an import or the seed brings in the same transaction; no form posts it. */
export type RegisterTalentInput = z.output<typeof RegisterTalentInput> & { readonly records?: record.RecordInputs }

export const CorrectTalentInput = z
  .strictObject({
    ...PERSON_FIELDS,
    identityNumber: optionalField(identityNumber),
    talentId: idField(),
    version: versionField(),
    acknowledgedVersion: optionalField(versionField()),
    was: openedWithField(),
    status: codeField('登记状态', ENTERED_TALENT_STATUSES),
    reason: paragraphField('更正理由', 500, 2),
    correctionId: optionalField(idField()),
    sourceDocument: record.SOURCE_FIELDS.sourceDocument,
  })
  .refine(hasValidNumber, VALID_NUMBER)
export type CorrectTalentInput = z.output<typeof CorrectTalentInput>

const UNDER_TALENT = { talentId: idField(), ...record.SOURCE_FIELDS, requestId: requestIdField() }

export const AddEducationInput = z.strictObject({ ...record.EDUCATION_FIELDS, ...UNDER_TALENT })
export type AddEducationInput = z.output<typeof AddEducationInput>

export const AddCredentialInput = z.strictObject({ ...record.CREDENTIAL_FIELDS, ...UNDER_TALENT })
export type AddCredentialInput = z.output<typeof AddCredentialInput>

export const AddEmploymentInput = z
  .strictObject({ ...record.EMPLOYMENT_FIELDS, ...UNDER_TALENT })
  .refine(record.isContractOrdered, record.CONTRACT_ORDER)
  .refine(record.isEmploymentOrdered, record.EMPLOYMENT_ORDER)
  .transform(record.withContractEnd)
export type AddEmploymentInput = z.output<typeof AddEmploymentInput>

export const EndEmploymentInput = z.strictObject({
  talentId: idField(),
  employmentId: idField(),
  endedOn: dayField('离职日期'),
  sourceDocument: record.SOURCE_FIELDS.sourceDocument,
})
export type EndEmploymentInput = z.output<typeof EndEmploymentInput>

export const AddInsuranceInput = z
  .strictObject({ ...record.INSURANCE_FIELDS, ...UNDER_TALENT })
  .refine(record.areMonthsOrdered, record.MONTH_ORDER)
export type AddInsuranceInput = z.output<typeof AddInsuranceInput>

export const AddHousingInput = z.strictObject({ ...record.HOUSING_FIELDS, ...UNDER_TALENT })
export type AddHousingInput = z.output<typeof AddHousingInput>

export const AddHouseholdMemberInput = z.strictObject({
  relation: codeField('关系', RELATIONS),
  name: nameField('成员姓名'),
  identityNumber: optionalField(identityNumber),
  validFrom: dayField('起始日(登记结婚或出生之日)'),
  ...UNDER_TALENT,
})
export type AddHouseholdMemberInput = z.output<typeof AddHouseholdMemberInput>

export const AddHonourInput = z.strictObject({ ...record.HONOUR_FIELDS, ...UNDER_TALENT })
export type AddHonourInput = z.output<typeof AddHonourInput>

export const RECORD_KINDS = [
  'education',
  'credential',
  'employment',
  'insurance',
  'housing',
  'household',
  'honour',
] as const
export type RecordKind = (typeof RECORD_KINDS)[number]

export const RemoveRecordInput = z.strictObject({
  talentId: idField(),
  kind: codeField('登记内容', RECORD_KINDS),
  recordId: idField(),
  reason: paragraphField('撤销理由', 200, 2),
})
export type RemoveRecordInput = z.output<typeof RemoveRecordInput>

export const RegisterSelfInput = z
  .strictObject({
    name: PERSON_FIELDS.name,
    identityKind: PERSON_FIELDS.identityKind,
    identityNumber,
    phone: phoneField(),
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, { error: '请填写短信中的 6 位数字验证码' }),
    townshipCode: PERSON_FIELDS.townshipCode,
    education: optionalGroup(
      z.strictObject({
        educationCode: record.EDUCATION_FIELDS.educationCode,
        degreeCode: record.EDUCATION_FIELDS.degreeCode,
        schoolName: record.EDUCATION_FIELDS.schoolName,
        graduatedOn: record.EDUCATION_FIELDS.graduatedOn,
      }),
    ),
    hasAgreed: z.literal('yes', { error: '请阅读并同意个人信息处理告知' }),
    /** Of who comes from 政务统一身份认证: name and number must then be as verified there. */
    ticket: z.string().max(64).optional(),
  })
  .refine(hasValidNumber, VALID_NUMBER)
export type RegisterSelfInput = z.output<typeof RegisterSelfInput>
