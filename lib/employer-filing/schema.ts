import { z } from 'zod'
import { idField, requestIdField } from '@/lib/kernel/field'
import { workbookField } from '@/lib/register-import/schema'

export const UploadFilingInput = z.strictObject({ itemId: idField(), file: workbookField() })
export type UploadFilingInput = z.output<typeof UploadFilingInput>

/** What the contact saw: the numbers of the rows that become cases, '5,6,9'. */
export const ConfirmFilingInput = z.strictObject({
  filingId: idField(),
  rows: z
    .string()
    .max(2_000)
    .regex(/^\d+(,\d+)*$/, { error: '请刷新页面后重新确认。' }),
  requestId: requestIdField(),
})
export type ConfirmFilingInput = z.output<typeof ConfirmFilingInput>

export const TakeFaultyRowsInput = z.strictObject({ filingId: idField() })
export type TakeFaultyRowsInput = z.output<typeof TakeFaultyRowsInput>
