import { z } from 'zod'
import { codeField, idField, lineField, requestIdField } from '@/lib/kernel/field'
import { DISCLOSED_FIELDS, DISCLOSURE_REASONS, MOST_EXTRA } from './model'

/** Carries no request id: the answer holds the number, and answers are kept under theirs. Asked twice is looked at twice. */
export const DiscloseNumberInput = z.strictObject({
  talentId: idField(),
  field: codeField('号码', DISCLOSED_FIELDS),
  reason: codeField('用途', DISCLOSURE_REASONS),
  words: lineField('说明', 100, 4),
})

export const AllowDisclosuresInput = z.strictObject({
  accountId: idField(),
  extra: z
    .string('请填写次数')
    .regex(/^[1-9]\d{0,2}$/, '请填写 1 以上的整数')
    .transform(Number)
    .refine((extra) => extra <= MOST_EXTRA, `一次最多增加 ${MOST_EXTRA} 次`),
  words: lineField('原因', 200, 4),
  requestId: requestIdField(),
})
