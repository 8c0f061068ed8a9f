import { FACT_CATALOGUE, FACT_KEYS, type FactDefinition, type FactKey, isFactKey } from '@/lib/fact/catalogue'
import { codeLabel, isCodeOf } from '@/lib/fact/catalogue/code-label'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'

/** A word read: what it stands for, or the several things it may stand for; null when it is nobody's word. */
export type Reading<T> =
  | { readonly kind: 'one'; readonly value: T }
  | { readonly kind: 'many'; readonly values: readonly T[] }
  | { readonly kind: 'none' }

const readingOf = <T>(values: readonly T[]): Reading<T> => {
  const [first] = values
  if (first === undefined) return { kind: 'none' }
  return values.length === 1 ? { kind: 'one', value: first } : { kind: 'many', values }
}

/** A fact by its key or by its label in the catalogue. */
export const readFact = (text: string, catalogue = FACT_CATALOGUE): Reading<FactKey> =>
  isFactKey(text)
    ? { kind: 'one', value: text }
    : readingOf(FACT_KEYS.filter((key) => catalogue[key].label === text.trim()))

export const FACT_LABELS: readonly string[] = FACT_KEYS.map((key) => FACT_CATALOGUE[key].label)

/** A fact's label where it is its own; else its key. */
export const wordOfFact = (key: FactKey): string => {
  const { label } = FACT_CATALOGUE[key]
  return readFact(label).kind === 'one' ? label : key
}

/** What a fact is compared with, as a rule keeps it: codes for their labels, true for 是, 2026-01-01 for 2026年1月1日. */
export function readOperandWord(fact: FactDefinition, raw: unknown): Reading<unknown> {
  if (typeof raw !== 'string') return { kind: 'one', value: raw }
  switch (fact.type) {
    case 'boolean':
      return { kind: 'one', value: raw === '是' ? true : raw === '否' ? false : raw }
    case 'date':
    case 'month':
      return { kind: 'one', value: plainDay(raw) }
    case 'code':
    case 'codes':
      return readCodeWord(fact, raw.trim())
    case 'integer':
    case 'moneyFen':
    case 'text':
      return { kind: 'one', value: raw }
  }
}

function readCodeWord({ codeList }: FactDefinition, text: string): Reading<string> {
  if (codeList === null || text === 'none' || isCodeOf(codeList, text)) return { kind: 'one', value: text }
  const found = readingOf(CODE_TABLES[codeList].entries.filter(({ label }) => label === text).map(({ code }) => code))
  if (found.kind !== 'none') return found
  if (text === codeLabel(codeList, 'none')) return { kind: 'one', value: 'none' }
  const [, code = ''] = /（([A-Za-z0-9]+)）$/.exec(text) ?? []
  return code !== '' && isCodeOf(codeList, code) && text === labelWithCode(codeList, code)
    ? { kind: 'one', value: code }
    : { kind: 'none' }
}

/** '四川省绵阳市（510799）': for codes that have no word of their own. */
function labelWithCode(list: NonNullable<FactDefinition['codeList']>, code: string): string {
  const label = codeLabel(list, code)
  return label.endsWith(`（${code}）`) ? label : `${label}（${code}）`
}

/** How a value is written beside its fact; what is no code stays as it is. */
export function wordOfOperand(fact: FactDefinition, value: unknown): unknown {
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'string' || fact.codeList === null) return value
  if (value !== 'none' && !isCodeOf(fact.codeList, value)) return value
  const words = [codeLabel(fact.codeList, value), labelWithCode(fact.codeList, value)]
  const isOwn = (word: string) => {
    const read = readCodeWord(fact, word)
    return read.kind === 'one' && read.value === value
  }
  return words.find((word) => isOwn(word)) ?? value
}

export const codeWords = ({ codeList }: FactDefinition): string[] =>
  codeList === null ? [] : CODE_TABLES[codeList].entries.map(({ label }) => label)

/** '2026年3月1日' → '2026-03-01', '2026年3月' → '2026-03'; anything else as it is. */
export function plainDay(text: string): string {
  const match = /^(\d{4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?$/.exec(text.trim())
  if (!match) return text
  const [, year = '', month = '', day] = match
  const head = `${year}-${month.padStart(2, '0')}`
  return day === undefined ? head : `${head}-${day.padStart(2, '0')}`
}
