import { z } from 'zod'
import { SOURCES } from '@/lib/fact/model'
import { codeField, dayField, idField, lineField, optionalField, paragraphField } from '@/lib/kernel/field'
import { IMPORT_KINDS } from './model'

/** Where a sheet may come from. */
export const IMPORT_SOURCES = [
  SOURCES.entry,
  SOURCES.enterpriseDeclared,
  SOURCES.insuranceExchange,
  SOURCES.taxExchange,
  SOURCES.housingExchange,
  SOURCES.educationExchange,
] as const

export const MAXIMUM_WORKBOOK_BYTES = 20 * 1024 * 1024

/** A workbook as it is sent with a form. */
export const workbookField = () =>
  z.strictObject({
    name: z.string().max(255, { error: '文件名太长' }),
    bytes: z
      .instanceof(Uint8Array)
      .refine((bytes) => bytes.length > 0, { error: '请选择 Excel 文件' })
      .refine((bytes) => bytes.length <= MAXIMUM_WORKBOOK_BYTES, { error: '文件超过 20 MB，请拆成几个文件分别导入' }),
  })

export const UploadImportInput = z.strictObject({
  kind: codeField('导入内容', IMPORT_KINDS),
  source: codeField('数据来源', IMPORT_SOURCES),
  sourceDay: dayField('数据日期'),
  sourceDocument: optionalField(lineField('依据文件或文号', 100)),
  file: workbookField(),
})
export type UploadImportInput = z.output<typeof UploadImportInput>

/** What the officer saw and agrees to: the digest of the preview, and that the faulty rows stay behind. */
export const ConfirmImportInput = z.strictObject({
  batchId: idField(),
  planHash: z.string().regex(/^[0-9a-f]{64}$/, { error: '请刷新页面后重新确认。' }),
  leaveFaulty: z.literal('yes').optional(),
})
export type ConfirmImportInput = z.output<typeof ConfirmImportInput>

export const DiscardImportInput = z.strictObject({ batchId: idField() })
export type DiscardImportInput = z.output<typeof DiscardImportInput>

export const RequestUndoInput = z.strictObject({ batchId: idField(), reason: paragraphField('撤销理由', 200, 2) })
export type RequestUndoInput = z.output<typeof RequestUndoInput>

/** What the worker is told to work on. */
export type BatchWork = { readonly batchId: string }

export const ExportComparisonInput = z.strictObject({
  departmentCode: z.string().regex(/^[A-Z]{2,12}$/, { error: '请选择核验部门' }),
})
export type ExportComparisonInput = z.output<typeof ExportComparisonInput>

export const TakeComparisonInput = z.strictObject({ listId: idField() })
export type TakeComparisonInput = z.output<typeof TakeComparisonInput>

export const AskForComparisonInput = z.strictObject({ listId: idField(), reason: lineField('用途', 100) })
export type AskForComparisonInput = z.output<typeof AskForComparisonInput>

export const ReturnComparisonInput = z.strictObject({ file: workbookField() })
export type ReturnComparisonInput = z.output<typeof ReturnComparisonInput>

export const TakeFaultyBookInput = z.strictObject({ batchId: idField() })
export type TakeFaultyBookInput = z.output<typeof TakeFaultyBookInput>
