import { FACT_CATALOGUE, type FactDefinition, type FactKey, type FactValue } from '@/lib/fact/catalogue'
import { isCodeOf } from '@/lib/fact/catalogue/code-label'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import { parsePlainDate } from '@/lib/kernel/plain-date'
import { parsePlainMonth } from '@/lib/kernel/plain-month'
import { parseMoney } from './scalar'

/** What a rule compares a fact with, or what is wrong with it and how to mend it. */
export type Operand =
  { readonly ok: true; readonly value: FactValue } | { readonly ok: false; readonly message: string }

const good = (value: FactValue): Operand => ({ ok: true, value })
const bad = (message: string): Operand => ({ ok: false, message })

/** Reads what stands beside a fact in a rule: the fact's type and unit say how it must be written. */
export function readOperand(key: FactKey, raw: unknown): Operand {
  const fact = FACT_CATALOGUE[key]
  switch (fact.type) {
    case 'moneyFen':
      return readMoney(fact, raw)
    case 'integer':
      return readInteger(fact, raw)
    case 'date':
      return readText(raw, parsePlainDate, `「${fact.label}」是日期，要写成 2026-01-01 的样子`)
    case 'month':
      return readText(raw, parsePlainMonth, `「${fact.label}」是月份，要写成 2026-01 的样子`)
    case 'boolean':
      return typeof raw === 'boolean' ? good(raw) : bad(`「${fact.label}」只能写 是 或 否`)
    case 'code':
    case 'codes':
      return readCode(fact, raw)
    case 'text':
      return typeof raw === 'string' ? good(raw) : bad(`「${fact.label}」要写文字`)
  }
}

function readMoney(fact: FactDefinition, raw: unknown): Operand {
  const value = typeof raw === 'string' ? parseMoney(raw) : null
  return value === null ? bad(`「${fact.label}」是金额，要写成 3000元 或 40万元 的样子`) : good(value)
}

function readInteger(fact: FactDefinition, raw: unknown): Operand {
  if (typeof raw === 'number' && Number.isSafeInteger(raw)) return good(raw)
  const match = typeof raw === 'string' ? /^(-?\d{1,9})\s*(\D+)$/.exec(raw.trim()) : null
  if (match && (match[2] === fact.unit || (fact.unit === '周岁' && match[2] === '岁'))) return good(Number(match[1]))
  const unit = fact.unit === null ? '整数' : `以「${fact.unit}」计的整数`
  return bad(`「${fact.label}」是${unit}，例如 3${fact.unit ?? ''}`)
}

function readText(raw: unknown, parse: (text: string) => FactValue | null, message: string): Operand {
  const value = typeof raw === 'string' ? parse(raw) : null
  return value === null ? bad(message) : good(value)
}

function readCode(fact: FactDefinition, raw: unknown): Operand {
  if (typeof raw !== 'string' || fact.codeList === null)
    return bad(`「${fact.label}」要写名称或代码，只由数字组成的代码加引号`)
  if (raw === 'none' || isCodeOf(fact.codeList, raw)) return good(raw)
  const known = CODE_TABLES[fact.codeList].entries.slice(0, MOST_SHOWN).map(({ code, label }) => `${code}（${label}）`)
  return bad(`「${fact.label}」没有代码「${raw}」，可用：${known.join('、')}`)
}

const MOST_SHOWN = 30
