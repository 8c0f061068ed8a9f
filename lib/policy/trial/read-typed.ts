import { factOf, type FactKey, type FactValue } from '@/lib/fact/catalogue'
import { isCodeOf } from '@/lib/fact/catalogue/code-label'
import { parseYuan, toYuanText, toFen } from '@/lib/kernel/fen'
import { parsePlainDate } from '@/lib/kernel/plain-date'
import { parsePlainMonth } from '@/lib/kernel/plain-month'

/** A fact as typed into its field: null where the box is empty (nobody knows), undefined where it cannot be read. */
export function readTyped(key: FactKey, typed: string): FactValue | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const { type, codeList } = factOf(key)
  switch (type) {
    case 'integer':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined
    case 'moneyFen':
      return parseYuan(text) ?? undefined
    case 'date':
      return parsePlainDate(text) ?? undefined
    case 'month':
      return parsePlainMonth(text) ?? undefined
    case 'boolean':
      return text === '是' ? true : text === '否' ? false : undefined
    case 'code':
      return isCode(codeList, text) ? text : undefined
    case 'codes':
      return text === 'none' ? [] : isCode(codeList, text) ? [text] : undefined
    case 'text':
      return text
  }
}

const isCode = (list: ReturnType<typeof factOf>['codeList'], text: string): boolean =>
  text === 'none' || (list !== null && isCodeOf(list, text))

/** A value as its field holds it; of several codes the first. */
export function typedOf(key: FactKey, value: FactValue | null): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return factOf(key).type === 'moneyFen' ? toYuanText(toFen(value)) : String(value)
  return typeof value === 'string' ? value : (value[0] ?? 'none')
}
