import { z } from 'zod'
import { codeField, idField, optionalField } from '@/lib/kernel/field'
import { BATCH_PAPERS, CASE_PAPERS, PAPER_KINDS } from './model'

const kind = () => codeField('文书', PAPER_KINDS)

export const MakeCasePaperInput = z.strictObject({ kind: codeField('文书', CASE_PAPERS), applicationId: idField() })
export type MakeCasePaperInput = z.output<typeof MakeCasePaperInput>

export const MakeNoticePaperInput = z.strictObject({ noticeId: idField() })
export type MakeNoticePaperInput = z.output<typeof MakeNoticePaperInput>

export const MakeBatchPaperInput = z.strictObject({ kind: codeField('文书', BATCH_PAPERS), batchId: idField() })
export type MakeBatchPaperInput = z.output<typeof MakeBatchPaperInput>

export const UploadTemplateInput = z.strictObject({
  kind: kind(),
  name: z.string().max(400),
  bytes: z.instanceof(Uint8Array),
})
export type UploadTemplateInput = z.output<typeof UploadTemplateInput>

/** Without a version: what the system came with. */
export const ChooseTemplateInput = z.strictObject({ kind: kind(), templateId: optionalField(idField()) })
export type ChooseTemplateInput = z.output<typeof ChooseTemplateInput>
