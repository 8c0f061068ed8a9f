import { z } from 'zod'
import { idField, nameField, optionalField, paragraphField, phoneField, requestIdField } from '@/lib/kernel/field'

/** 异议: real name and a phone verified by a one-time code. It suspends the row. */
export const FileObjectionInput = z.strictObject({
  noticeId: idField(),
  rowId: idField(),
  name: nameField('您的姓名'),
  phone: phoneField('您的手机号码'),
  code: z.string().regex(/^\d{6}$/, '请填写短信中的6位验证码'),
  content: paragraphField('异议内容', 2000, 10),
  requestId: requestIdField(),
})
export type FileObjectionInput = z.output<typeof FileObjectionInput>

/** 线索: no name; kept as a lead, suspends nothing. */
export const FileTipInput = z.strictObject({
  noticeId: idField(),
  rowId: optionalField(idField()),
  content: paragraphField('线索内容', 2000, 10),
  requestId: requestIdField(),
})
export type FileTipInput = z.output<typeof FileTipInput>
