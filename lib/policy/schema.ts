import { z } from 'zod'
import { dayField, idField, optionalField, paragraphField, requestIdField } from '@/lib/kernel/field'
import { VERSION_CHECK_VERDICTS } from './flow'
import { parseDocument } from './rules/parse-document'

const LARGEST_RULEBOOK = 200_000

/** A rulebook as its officer wrote it (YAML or JSON). What it may say is checked by `parseRulebook`. */
export const DraftVersionInput = z.strictObject({
  sourceText: z
    .string({ error: '请选择规则文件，或粘贴规则全文' })
    .refine((text) => text.trim() !== '', '请选择规则文件，或粘贴规则全文')
    .refine((text) => text.length <= LARGEST_RULEBOOK, '规则文件超过 20 万字，请检查是否选错了文件'),
  changeNote: optionalField(paragraphField('修改说明', 500)),
  /** Said by who saw that somebody else's draft is in the way. */
  replacesOthers: optionalField(z.literal('yes')),
  requestId: requestIdField(),
})
export type DraftVersionInput = z.output<typeof DraftVersionInput>

/** The subject of an editor that begins a new item. */
export const NEW_ITEM = 'new'

/** The document as plain JSON: what it may say is checked by `readRulebook`, and only when it is saved. */
const documentField = z
  .string({ error: '没有收到规则内容，请刷新页面后重试' })
  .refine((text) => text.length <= LARGEST_RULEBOOK, '规则超过 20 万字，请检查是否粘贴了多余的内容')
  .transform((text, context): unknown => {
    const document = parseDocument(text)
    if (document !== undefined) return document
    context.addIssue({ code: 'custom', message: '规则内容没有完整传到，请再试一次', input: text })
    return z.NEVER
  })

const editedRulebook = {
  subject: z.union([z.literal(NEW_ITEM), idField()]),
  /** Hash of the version it was begun from; empty for a new item. */
  baseHash: z.string().max(64),
  document: documentField,
}

export const KeepWorkingCopyInput = z.strictObject(editedRulebook)
export type KeepWorkingCopyInput = z.output<typeof KeepWorkingCopyInput>

export const SaveEditedDraftInput = z.strictObject({
  ...editedRulebook,
  changeNote: optionalField(paragraphField('修改说明', 500)),
  requestId: requestIdField(),
})
export type SaveEditedDraftInput = z.output<typeof SaveEditedDraftInput>

export const RulebookTextInput = z.strictObject({
  text: z.string().refine((text) => text.length <= LARGEST_RULEBOOK, '规则超过 20 万字，请检查是否粘贴了多余的内容'),
})
export type RulebookTextInput = z.output<typeof RulebookTextInput>

export const VersionInput = z.strictObject({ versionId: idField(), requestId: requestIdField() })
export type VersionInput = z.output<typeof VersionInput>

/** `rulebookHash`: of the rules that were read on screen; a draft changed meanwhile is not checked by this. */
export const CheckVersionInput = z
  .strictObject({
    versionId: idField(),
    rulebookHash: z.string().regex(/^[0-9a-f]{64}$/, '规则指纹无效，请刷新页面重新核对'),
    verdict: z.enum(VERSION_CHECK_VERDICTS, { error: '请选择复核结论' }),
    remarks: optionalField(paragraphField('复核意见', 1000)),
    requestId: requestIdField(),
  })
  .refine(({ verdict, remarks }) => verdict === 'passed' || remarks !== undefined, {
    path: ['remarks'],
    error: '退回修改要写明哪一条、怎么改',
  })
export type CheckVersionInput = z.output<typeof CheckVersionInput>

export const RepealItemInput = z.strictObject({
  itemId: idField(),
  from: dayField('停止执行日期'),
  reason: paragraphField('废止依据', 500, 4),
  requestId: requestIdField(),
})
export type RepealItemInput = z.output<typeof RepealItemInput>
