import { z } from 'zod'
import { idField, lineField, optionalField, requestIdField } from '@/lib/kernel/field'
import { LIST_KEYS } from './model'

const listKey = z.enum(LIST_KEYS, { error: '没有这个名单，请刷新页面。' })

export const SaveViewInput = z.strictObject({
  listKey,
  name: lineField('名称', 20),
  /** The address's query as the list shows it now. */
  query: z.string().max(600, '筛选条件太长，不能保存'),
  isShared: optionalField(z.literal('yes')),
  requestId: requestIdField(),
})
export type SaveViewInput = z.output<typeof SaveViewInput>

export const DeleteViewInput = z.strictObject({ viewId: idField(), requestId: requestIdField() })
export type DeleteViewInput = z.output<typeof DeleteViewInput>

/** `isDefault` absent: the list opens unfiltered again. */
export const ChooseDefaultViewInput = z.strictObject({
  viewId: idField(),
  isDefault: optionalField(z.literal('yes')),
  requestId: requestIdField(),
})
export type ChooseDefaultViewInput = z.output<typeof ChooseDefaultViewInput>

export const BeginExportInput = z.strictObject({ listKey, words: z.array(z.string()).max(20) })
export type BeginExportInput = z.output<typeof BeginExportInput>

export const FinishExportInput = z.strictObject({
  listKey,
  exportNumber: z.string(),
  rowCount: z.int().min(0),
  contentHash: z.string(),
})
export type FinishExportInput = z.output<typeof FinishExportInput>
