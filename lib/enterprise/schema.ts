import { z } from 'zod'
import { EMPLOYER_TYPES } from '@/lib/fact/codes/employer-type'
import { ENTERPRISE_QUALIFICATIONS } from '@/lib/fact/codes/enterprise-qualification'
import { isIndustryCode } from '@/lib/fact/codes/industry'
import { openedWithField, tableField, versionField, yesNoField, yuanField } from '@/lib/fact/rules/register-inputs'
import {
  codeField,
  dayField,
  idField,
  lineField,
  nameField,
  optionalField,
  paragraphField,
  parsedField,
  phoneField,
  requestIdField,
} from '@/lib/kernel/field'
import { parseUscc } from '@/lib/kernel/uscc'
import { ENTERED_ENTERPRISE_STATUSES } from './model'

const ENTERPRISE_FIELDS = {
  uscc: parsedField('统一社会信用代码', parseUscc),
  name: lineField('单位名称', 100, 2),
  employerType: tableField('单位类型', EMPLOYER_TYPES),
  industryCode: z.string({ error: '请选择所属行业' }).refine(isIndustryCode, { error: '请选择所属行业' }),
  townshipCode: z.string().regex(/^\d{9}$/, { error: '请选择所在乡镇(街道)' }),
  address: optionalField(lineField('地址', 200)),
  registeredOn: optionalField(dayField('成立日期')),
  legalPersonName: optionalField(nameField('法定代表人')),
  controllerName: optionalField(lineField('实际控制人', 100)),
  controllerNumber: optionalField(lineField('实际控制人的身份证号码或统一社会信用代码', 18, 18)),
  isAboveScale: optionalField(yesNoField('是否规模以上企业')),
  isDishonest: optionalField(yesNoField('是否被列为失信主体')),
  phone: optionalField(phoneField('联系电话')),
  sourceDocument: optionalField(lineField('依据材料或文号', 100)),
}

export const RegisterEnterpriseInput = z.strictObject({ ...ENTERPRISE_FIELDS, requestId: requestIdField() })
export type RegisterEnterpriseInput = z.output<typeof RegisterEnterpriseInput>

export const CorrectEnterpriseInput = z.strictObject({
  ...ENTERPRISE_FIELDS,
  enterpriseId: idField(),
  version: versionField(),
  acknowledgedVersion: optionalField(versionField()),
  was: openedWithField(),
  status: codeField('登记状态', ENTERED_ENTERPRISE_STATUSES),
  reason: paragraphField('更正理由', 500, 2),
  correctionId: optionalField(idField()),
})
export type CorrectEnterpriseInput = z.output<typeof CorrectEnterpriseInput>

export const RecordTaxYearInput = z.strictObject({
  enterpriseId: idField(),
  year: z
    .string()
    .regex(/^20\d{2}$/, { error: '请填写四位年份' })
    .transform(Number),
  taxFen: yuanField('纳税额'),
  revenueFen: optionalField(yuanField('营业收入')),
  sourceDocument: optionalField(lineField('依据材料或文号', 100)),
})
export type RecordTaxYearInput = z.output<typeof RecordTaxYearInput>

export const AddQualificationInput = z
  .strictObject({
    enterpriseId: idField(),
    kind: tableField('资质', ENTERPRISE_QUALIFICATIONS),
    documentNumber: optionalField(lineField('证书或文件编号', 100)),
    validFrom: dayField('有效期起'),
    validTo: optionalField(dayField('有效期至')),
    requestId: requestIdField(),
  })
  .refine(({ validFrom, validTo }) => validTo === undefined || validTo >= validFrom, {
    path: ['validTo'],
    error: '有效期至不能早于有效期起',
  })
export type AddQualificationInput = z.output<typeof AddQualificationInput>

export const AuthoriseContactInput = z
  .strictObject({
    enterpriseId: idField(),
    name: nameField('联系人姓名'),
    phone: phoneField('联系人手机号码'),
    authorisedFrom: dayField('授权起始日'),
    authorisedTo: optionalField(dayField('授权截止日')),
  })
  .refine(({ authorisedFrom, authorisedTo }) => authorisedTo === undefined || authorisedTo >= authorisedFrom, {
    path: ['authorisedTo'],
    error: '授权截止日不能早于起始日',
  })
export type AuthoriseContactInput = z.output<typeof AuthoriseContactInput>

export const RevokeContactInput = z.strictObject({ contactId: idField(), reason: paragraphField('撤销理由', 200, 2) })
export type RevokeContactInput = z.output<typeof RevokeContactInput>
