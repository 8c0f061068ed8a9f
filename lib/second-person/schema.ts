import { z } from 'zod'
import { idField, lineField } from '@/lib/kernel/field'

export const RequestInput = z.strictObject({ id: idField() })
export type RequestInput = z.output<typeof RequestInput>

export const RefuseRequestInput = z.strictObject({ id: idField(), remark: lineField('原因', 200) })
export type RefuseRequestInput = z.output<typeof RefuseRequestInput>
