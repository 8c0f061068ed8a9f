import { z } from 'zod'
import { type Fen, toFen } from '@/lib/kernel/fen'
import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'

const MONEY = /^(\d+(?:\.\d+)?)(元|万元)$/
const FEN_DIGITS = { 元: 2, 万元: 6 } as const

/** '3000元', '1.5万元' → fen. Null on anything else, and on a fraction of a fen. */
export function parseMoney(text: string): Fen | null {
  const match = MONEY.exec(text.replaceAll(/[,,\s]/g, ''))
  if (!match) return null
  const [whole = '', fraction = ''] = (match[1] ?? '').split('.')
  const places = FEN_DIGITS[match[2] as keyof typeof FEN_DIGITS]
  if (fraction.length > places) return null
  const fen = BigInt(whole + fraction.padEnd(places, '0'))
  return fen > BigInt(Number.MAX_SAFE_INTEGER) ? null : toFen(fen)
}

/** '36个月', '3年' → months; null on anything else. */
export function parseMonths(text: string): number | null {
  const match = /^(\d{1,4})\s*(个月|月|年)$/.exec(text.trim())
  return match ? Number(match[1]) * (match[2] === '年' ? 12 : 1) : null
}

/** '50%', '33.33%' → parts of 10,000; null on anything else. */
export function parsePercent(text: string): number | null {
  const match = /^(\d{1,3})(?:\.(\d{1,2}))?%$/.exec(text.replaceAll(/[%\s]/g, (sign) => (sign === '%' ? '%' : '')))
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}

/** Text that must read as something: the message says how to write it. */
const reading = <T>(parse: (text: string) => T | null, message: string, meta: object = {}) =>
  z
    .string({ error: message })
    .meta({ description: message, ...meta })
    .transform((text, context): T => {
      const value = parse(text)
      if (value !== null) return value
      context.addIssue({ code: 'custom', message, input: text })
      return z.NEVER
    })

export const moneySchema = reading(parseMoney, '金额要写明单位，例如 3000元 或 1.5万元', { means: 'money' })
export const monthsSchema = reading(parseMonths, '期限要写明单位，例如 36个月 或 3年', { means: 'months' })
export const percentSchema = reading(parsePercent, '比例要写成百分数，例如 50%', { means: 'percent' })
export const daySchema = reading<PlainDate>(parsePlainDate, '日期要写成 2026-01-01 的样子，并且真实存在', {
  means: 'day',
})

const CODE = /^[A-Za-z][A-Za-z0-9-]*$/

export const codeSchema = z
  .string({ error: '要写一个代码' })
  .regex(CODE, { error: ({ input }) => (input === '' ? '不能为空' : '代码由字母、数字和连字符组成，以字母开头') })

export const textSchema = z.string({ error: '要写一段文字' }).trim().min(1, { error: '不能为空' })

/** A category that people may call by its word; a county may have others. */
export const categorySchema = z
  .string({ error: '要写类别' })
  .regex(CODE, {
    error:
      '类别写 生活补贴、租房补贴、安家补助、购房补贴、企业引才补贴 之一；本县另立的科目写它在资金预算里的代码（字母开头）',
  })
  .meta({ examples: ['living', 'rent', 'settlement', 'homePurchase', 'enterpriseIntroduction'] })

/** Where in the document it stands: '第五条第（一）项'. That it exists is checked over the whole rulebook. */
export const clauseSchema = z
  .string({ error: '要写依据的条款，例如 第五条第（一）项' })
  .trim()
  .min(1, { error: '条款不能为空' })
  .meta({ means: 'clause' })

export const countSchema = z.int({ error: '要写一个整数' }).min(1, { error: '至少为 1' })

/** For checks of several fields together: they look at nothing while one of the fields is itself at fault. */
export const ONCE_SOUND = { when: ({ issues }: { readonly issues: readonly unknown[] }) => issues.length === 0 }
