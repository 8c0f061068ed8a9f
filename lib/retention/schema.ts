import { z } from 'zod'
import { idField, optionalField } from '@/lib/kernel/field'
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
