import { z } from 'zod'
import { codeField, idField, optionalField, paragraphField, requestIdField } from '@/lib/kernel/field'
import { FEWEST_MONTHS, MOST_MONTHS } from './model'

const MONTHS = `保管期须为 ${FEWEST_MONTHS} 至 ${MOST_MONTHS} 的整数（月）`

/** Without an item: of all that have no period of their own. An item's left empty: as the county has it. */
export const SetRetentionPeriodInput = z
  .strictObject({
    itemId: optionalField(idField()),
    months: optionalField(
      z
        .string()
        .trim()
        .regex(/^\d{1,3}$/, MONTHS)
        .transform(Number)
        .refine((months) => months >= FEWEST_MONTHS && months <= MOST_MONTHS, MONTHS),
    ),
  })
  .superRefine(({ itemId, months }, context) => {
    if (itemId !== undefined || months !== undefined) return
    context.addIssue({ code: 'custom', path: ['months'], message: '请填写全县的保管期（月）' })
  })
export type SetRetentionPeriodInput = z.output<typeof SetRetentionPeriodInput>

export const RequestErasureInput = z.strictObject({
  reason: paragraphField('原因', 300, 2),
  requestId: requestIdField(),
})
export type RequestErasureInput = z.output<typeof RequestErasureInput>

export const DecideErasureInput = z
  .strictObject({
    erasureId: idField(),
    outcome: codeField('处理结果', ['erased', 'declined']),
    reply: optionalField(paragraphField('理由', 300, 4)),
  })
  .superRefine(({ outcome, reply }, context) => {
    if (outcome === 'erased' || reply !== undefined) return
    context.addIssue({ code: 'custom', path: ['reply'], message: '请写明不予删除的理由' })
  })
export type DecideErasureInput = z.output<typeof DecideErasureInput>
