import { factOf, type FactKey, type FactValue } from '@/lib/fact/catalogue'
import { type DerivedFactKey, DERIVATIONS, isDerivedFactKey } from '@/lib/fact/catalogue/derived'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import { addDays, addMonths, parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { TrialFacts } from './person'

/**
 * The facts with one of them said anew. A fact that follows from others (年龄 from 出生日期) is put by changing these,
 * so that it is so on the day named; null where no such facts exist. `null` as value: nobody knows.
 */
export function putValue(facts: TrialFacts, key: FactKey, value: FactValue | null, day: PlainDate): TrialFacts | null {
  if (!isDerivedFactKey(key)) return value === null ? without(facts, [key]) : { ...facts, [key]: value }
  if (value === null) return without(facts, DERIVATIONS[key].from)
  if (typeof value === 'number') return putNumber(facts, key, value, day)
  return typeof value === 'string' ? putCode(facts, key, value, day) : null
}

const without = (facts: TrialFacts, keys: readonly FactKey[]): TrialFacts =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => !keys.some((one) => one === key)))

function putNumber(facts: TrialFacts, key: DerivedFactKey, value: number, day: PlainDate): TrialFacts | null {
  if (key === 'person.ageYears') return { ...facts, 'person.birthDate': addMonths(day, -12 * value) }
  if (key === 'employment.serviceMonths') return { ...facts, 'employment.hiredOn': addMonths(day, -value) }
  if (key !== 'employment.contractYears') return null
  const said = facts['employment.contractFrom'] ?? facts['employment.hiredOn']
  const from = (typeof said === 'string' ? parsePlainDate(said) : null) ?? day
  const to = value === 0 ? addMonths(from, 6) : addDays(addMonths(from, 12 * value), -1)
  return { ...facts, 'employment.contractFrom': from, 'employment.contractTo': to }
}

/** A level is put by the first code that stands for it. */
function putCode(facts: TrialFacts, key: DerivedFactKey, value: string, day: PlainDate): TrialFacts | null {
  const { from, derive } = DERIVATIONS[key]
  const [source] = from
  const list = factOf(source).codeList
  if (list === null) return null
  const codes: readonly string[] = value === 'none' ? ['none'] : CODE_TABLES[list].codes
  const code = codes.find((one) => derive([one], day) === value)
  return code === undefined ? null : { ...facts, [source]: code }
}
