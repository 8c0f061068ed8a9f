import { z } from 'zod'
import { parseMailAddress, type MailAddress } from './mail-address'
import { parsePhone, type Phone } from './phone'
import { parsePlainDate, type PlainDate } from './plain-date'
import { parseParagraphs, parsePersonName, parsePlainText } from './plain-text'
import type { Result } from './result'

/** Form fields as zod schemas, shared by every slice's schema.ts. Each refuses in plain Chinese and naming the field. */

type Parser<T> = (text: string) => Result<T, { readonly text: string }>

/** A text that a kernel parser reads; its problem becomes the field's message. */
export const parsedField = <T>(label: string, parse: Parser<T>) =>
  z.string({ error: `请填写${label}` }).transform((raw, context): T => {
    const parsed = parse(raw)
    if (parsed.ok) return parsed.value
    context.addIssue({
      code: 'custom',
      message: raw.trim() === '' ? `请填写${label}` : `${label}：${parsed.failure.text}`,
    })
    return z.NEVER
  })

const sized =
  (parse: Parser<string>, label: string, minimum: number, maximum: number): Parser<string> =>
  (raw) => {
    const parsed = parse(raw)
    if (!parsed.ok) return parsed
    const length = [...parsed.value].length
    if (length < minimum) return { ok: false, failure: { text: `至少 ${minimum} 个字` } }
    return length > maximum ? { ok: false, failure: { text: `最多 ${maximum} 个字，现有 ${length} 个` } } : parsed
  }

/** One line of text, 1 to `maximum` characters. */
export const lineField = (label: string, maximum: number, minimum = 1) =>
  parsedField(label, sized(parsePlainText, label, minimum, maximum))

/** Several lines of text. */
export const paragraphField = (label: string, maximum: number, minimum = 1) =>
  parsedField(label, sized(parseParagraphs, label, minimum, maximum))

/** A person's name. */
export const nameField = (label: string) => parsedField(label, sized(parsePersonName, label, 2, 50))

export const phoneField = (label = '手机号码') => parsedField<Phone>(label, parsePhone)

export const mailField = (label = '电子邮箱') => parsedField<MailAddress>(label, parseMailAddress)

/** A day 'YYYY-MM-DD'. */
export const dayField = (label: string) =>
  parsedField<PlainDate>(label, (raw) => {
    const day = parsePlainDate(raw.trim())
    return day === null
      ? { ok: false, failure: { text: '不是有效的日期，请按 2026-03-31 的格式填写' } }
      : { ok: true, value: day }
  })

/** A row's id, as a link or a hidden field carries it. */
export const idField = () => z.uuid({ error: '编号无效，请从列表重新进入。' })

/** One of a fixed set of codes. */
export const codeField = <const C extends readonly [string, ...string[]]>(label: string, codes: C) =>
  z.enum(codes, { error: `请选择${label}` })

/** A field left empty is absent. */
export const optionalField = <S extends z.ZodType>(schema: S) =>
  z.preprocess((raw) => (typeof raw === 'string' && raw.trim() === '' ? undefined : raw), schema.optional())

/** The key under which a repeated submission answers with the first result; rendered by the server. */
export const requestIdField = () => z.uuid({ error: '请刷新页面后重新提交。' }).optional()
