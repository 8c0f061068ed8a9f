import { z } from 'zod'
import { parseMailAddress } from '@/lib/kernel/mail-address'

/** 邮件: the county's mail server, and whom its mails come from. Off when neither is set. */
export const MAIL_FIELDS = {
  JUCAI_SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: '须为 smtp://主机:25 或 smtps://账号:密码@主机:465' })
    .optional(),
  JUCAI_MAIL_FROM: z
    .string()
    .refine((text) => parseMailAddress(text).ok, '须为一个电子邮箱，如 rencai@example.gov.cn')
    .optional(),
}

type Given = z.output<z.ZodObject<typeof MAIL_FIELDS>>
type Problem = { readonly name: keyof typeof MAIL_FIELDS; readonly message: string }

/** One without the other is a half-finished set-up, not one that is switched off. */
export function mailProblems({ JUCAI_SMTP_URL: server, JUCAI_MAIL_FROM: from }: Given): Problem[] {
  if ((server === undefined) === (from === undefined)) return []
  return server === undefined
    ? [{ name: 'JUCAI_SMTP_URL', message: '设了 JUCAI_MAIL_FROM，就必须填写' }]
    : [{ name: 'JUCAI_MAIL_FROM', message: '设了 JUCAI_SMTP_URL，就必须填写' }]
}
