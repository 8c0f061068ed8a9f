import { z } from 'zod'
import { dayField, idField, lineField, optionalField, requestIdField } from '@/lib/kernel/field'

/** Per role of the leaver, 'reviewer@RCB': who takes it; left empty, those who hold the same role go on. */
export const HandOverWorkInput = z.strictObject({
  accountId: idField(),
  successors: z.record(z.string().max(40), optionalField(z.uuid({ error: '请选择接手人' }))).default({}),
  lastDay: optionalField(dayField('最后工作日')),
  reason: lineField('交接原因', 100),
  requestId: requestIdField(),
})
export type HandOverWorkInput = z.output<typeof HandOverWorkInput>
