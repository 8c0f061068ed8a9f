import { z } from 'zod'
import { codeField, idField, lineField, optionalField, paragraphField } from '@/lib/kernel/field'
import { SUBJECT_KINDS } from './model'
import { isRegisterKey } from './rules/register-field'

export const FileCorrectionInput = z.strictObject({
  subjectKind: codeField('登记对象', SUBJECT_KINDS),
  subjectId: idField(),
  factKey: z.string().refine(isRegisterKey, { error: '请选择要更正的内容' }),
  proposedValue: lineField('正确的内容', 200),
  reason: paragraphField('理由', 500),
})
export type FileCorrectionInput = z.output<typeof FileCorrectionInput>

export const DecideCorrectionInput = z.strictObject({
  correctionId: idField(),
  outcome: codeField('处理结果', ['accepted', 'declined']),
  reply: paragraphField('答复', 500, 2),
})
export type DecideCorrectionInput = z.output<typeof DecideCorrectionInput>

export const DecideVerificationInput = z
  .strictObject({
    verificationId: idField(),
    outcome: codeField('核验结果', ['confirmed', 'rejected']),
    note: optionalField(paragraphField('核验意见', 500)),
  })
  .refine((input) => input.outcome === 'confirmed' || input.note !== undefined, {
    path: ['note'],
    error: '核验不通过时请写明理由',
  })
export type DecideVerificationInput = z.output<typeof DecideVerificationInput>
