import { factOf, type FactKey, type FactValue } from '@/lib/fact/catalogue'
import { isCodeOf } from '@/lib/fact/catalogue/code-label'
import type { FieldIssue } from '@/lib/kernel/failure'
import { parseYuan } from '@/lib/kernel/fen'
import { parsePlainDate } from '@/lib/kernel/plain-date'
import { parsePlainMonth } from '@/lib/kernel/plain-month'
import { parsePlainText } from '@/lib/kernel/plain-text'
import { toHalfWidth } from '@/lib/kernel/text-width'
import type { AnswerSheet } from '../model'

/** What a form posted under each fact key; nothing for a box left empty. */
export type TypedAnswers = Readonly<Record<string, string>>

export type ReadAnswers = AnswerSheet & { readonly issues: readonly FieldIssue[] }

/**
 * Reads what was typed for the facts that may be asked, beside what was answered before. An emptied box takes its answer
 * away; a text that cannot be read is kept as typed and named. Keys nobody asked for are ignored.
 */
export function readAnswers(before: AnswerSheet, typed: TypedAnswers, asked: readonly FactKey[]): ReadAnswers {
  const values: Record<string, FactValue> = { ...before.values }
  const unread: Record<string, string> = { ...before.unread }
  const issues: FieldIssue[] = []
  for (const fact of asked) {
    const text = typed[fact]?.trim()
    if (text === undefined) continue
    delete values[fact]
    delete unread[fact]
    if (text === '') continue
    const read = readAnswer(fact, text)
    if (read.ok) values[fact] = read.value
    else {
      unread[fact] = text
      issues.push({ path: `answers/${fact}`, message: `${factOf(fact).label}：${read.message}` })
    }
  }
  return { values: values, unread, issues }
}

type Read = { readonly ok: true; readonly value: FactValue } | { readonly ok: false; readonly message: string }
const good = (value: FactValue): Read => ({ ok: true, value })
const bad = (message: string): Read => ({ ok: false, message })

/** One answer by its fact's type: money in yuan, days 'YYYY-MM-DD', 'yes' and 'no' for questions. */
function readAnswer(key: FactKey, text: string): Read {
  const fact = factOf(key)
  switch (fact.type) {
    case 'moneyFen':
      return orBad(parseYuan(text), '请填写金额，最多两位小数，例如 1800000 或 1,234.50')
    case 'integer':
      return orBad(readWhole(text), '请填写整数')
    case 'date':
      return orBad(parsePlainDate(text), '不是有效的日期，请按 2026-03-31 的格式填写')
    case 'month':
      return orBad(parsePlainMonth(text), '不是有效的月份，请按 2026-03 的格式填写')
    case 'boolean':
      return text === 'yes' || text === 'no' ? good(text === 'yes') : bad('请选择“是”或“否”')
    case 'code':
      return fact.codeList !== null && isCodeOf(fact.codeList, text) ? good(text) : bad('请从列表中选择')
    case 'codes':
      return readCodes(key, text)
    case 'text':
      return readText(text)
  }
}

const orBad = (value: FactValue | null, message: string): Read => (value === null ? bad(message) : good(value))

function readWhole(text: string): number | null {
  const digits = toHalfWidth(text)
  return /^\d{1,9}$/.test(digits) ? Number(digits) : null
}

function readCodes(key: FactKey, text: string): Read {
  const list = factOf(key).codeList
  const codes = [...new Set(text.split(','))]
  return list !== null && codes.every((code) => isCodeOf(list, code)) ? good(codes) : bad('请从列表中选择')
}

function readText(text: string): Read {
  const parsed = parsePlainText(text)
  if (!parsed.ok) return bad(parsed.failure.text)
  return [...parsed.value].length <= 200 ? good(parsed.value) : bad('最多 200 个字')
}
