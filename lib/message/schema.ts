import { z } from 'zod'
import { idField, mailField } from '@/lib/kernel/field'
import { toHalfWidth } from '@/lib/kernel/text-width'
import { MESSAGE_KINDS } from './model'

export const OpenMessageInput = z.strictObject({ messageId: idField() })
export type OpenMessageInput = z.output<typeof OpenMessageInput>

export const ReadAllMessagesInput = z.strictObject({})
export type ReadAllMessagesInput = z.output<typeof ReadAllMessagesInput>

export const RequestMailCodeInput = z.strictObject({ address: mailField() })
export type RequestMailCodeInput = z.output<typeof RequestMailCodeInput>

export const VerifyMailAddressInput = RequestMailCodeInput.extend({
  code: z
    .string('请填写验证码')
    .transform((text) => toHalfWidth(text).replace(/\s/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, '请填写邮件中的 6 位数字验证码')),
})
export type VerifyMailAddressInput = z.output<typeof VerifyMailAddressInput>

export const RemoveMailAddressInput = z.strictObject({})
export type RemoveMailAddressInput = z.output<typeof RemoveMailAddressInput>

/** The kinds that were ticked; a list with nothing ticked is not posted. */
const wantedField = () => z.array(z.enum(MESSAGE_KINDS, { error: '没有这类消息，请刷新页面后再试。' })).default([])

export const ChooseChannelsInput = z.strictObject({ sms: wantedField(), email: wantedField() })
export type ChooseChannelsInput = z.output<typeof ChooseChannelsInput>
