import { z } from 'zod'
import { COUNTRIES } from '@/lib/fact/codes/country'
import { isDivisionCode } from '@/lib/fact/codes/division'
import { ETHNIC_GROUPS } from '@/lib/fact/codes/ethnic-group'
import { IDENTITY_DOCUMENT_KINDS } from '@/lib/fact/codes/identity-document-kind'
import { MARITAL_STATUSES } from '@/lib/fact/codes/marital-status'
import { SEXES } from '@/lib/fact/codes/sex'
import { tableField, yesNoField } from '@/lib/fact/rules/register-inputs'
import { dayField, lineField, nameField, optionalField, phoneField } from '@/lib/kernel/field'
import { isIdentityDocumentKind, parseIdentityDocument } from '@/lib/kernel/identity-document'
import { toPlainDate } from '@/lib/kernel/plain-date'

/** Fields of a form about who somebody is. */

const divisionField = (label: string) =>
  optionalField(z.string().refine(isDivisionCode, { error: `${label}：请填写存在的六位行政区划代码` }))

export const PERSON_FIELDS = {
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
export const identityNumber = lineField('证件号码', 32)

/** A day later than every birth: whether a birth has happened is asked by the command, which knows the day. */
const LATEST_DAY = toPlainDate('9999-12-31')

/** What is wrong with the number as far as the number alone tells; null when nothing is, or nothing was typed. */
function numberProblem(input: unknown): string | null {
  const { identityKind = '', identityNumber: number } = input as { identityKind?: string; identityNumber?: unknown }
  if (typeof number !== 'string' || !isIdentityDocumentKind(identityKind)) return null
  const parsed = parseIdentityDocument(identityKind, number, LATEST_DAY)
  return parsed.ok ? null : parsed.failure.text
}

export const hasValidNumber = (input: unknown): boolean => numberProblem(input) === null

/** Asked even when other fields are wrong, so that one visit can put everything right. */
export const VALID_NUMBER = {
  path: ['identityNumber'],
  error: (issue: { input?: unknown }) => numberProblem(issue.input) ?? '证件号码有误',
  when: () => true,
}
