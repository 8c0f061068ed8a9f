import {
  factOf,
  type FactKey,
  type FactReader,
  type FactReading,
  type FactValue,
  isFactKey,
} from '@/lib/fact/catalogue'
import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { sourcesOf } from '@/lib/fact/catalogue/derived'
import { readOperand } from '@/lib/policy/rulebook/schema/operand'

/** A value from a day on: facts with a history are read as of the criterion's day. */
type Spell = { readonly from: PlainDate; readonly value: FactValue }

export type CaseFact = { readonly spells: readonly Spell[]; readonly pending: boolean }

export type CaseFacts = Readonly<Partial<Record<FactKey, CaseFact>>>

const EVER = '0001-01-01' as PlainDate

/** Reads `key: value`, `key: {value, pending: true}` or `key: [{from, value}, …]`; null is not known. */
export function toCaseFacts(raw: Readonly<Record<string, unknown>>): CaseFacts {
  return Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => {
        if (!isFactKey(key)) throw new Error(`unknown fact ${key}`)
        const fact = readCaseFact(key, value)
        if (typeof fact === 'string') throw new Error(fact)
        return [key, fact]
      }),
  )
}

/** What is wrong with a fact as a case states it, in Chinese; null when nothing is. */
export function factFault(key: FactKey, raw: unknown): string | null {
  const parts = sourcesOf(key)
  if (parts.length > 0) return derivedFault(key, parts)
  const fact = raw === null ? null : readCaseFact(key, raw)
  return typeof fact === 'string' ? fact : null
}

/** Reckoned from other facts, by the rules and here: stated by itself it would be passed over in silence. */
const derivedFault = (key: FactKey, parts: readonly FactKey[]): string =>
  `「${factOf(key).label}」由${parts.map((part) => `「${factOf(part).label}」`).join('、')}推算，案例里请改写${parts.length > 1 ? '这几项' : '这一项'}`

function readCaseFact(key: FactKey, raw: unknown): CaseFact | string {
  if (isSpells(raw)) {
    const spells = raw.map((one) => readSpell(key, one))
    return spells.find((one) => typeof one === 'string') ?? { spells: spells as Spell[], pending: false }
  }
  if (typeof raw === 'object' && raw !== null && 'value' in raw) {
    const spell = readSpell(key, { value: raw.value })
    return typeof spell === 'string' ? spell : { spells: [spell], pending: 'pending' in raw && raw.pending === true }
  }
  const spell = readSpell(key, { value: raw })
  return typeof spell === 'string' ? spell : { spells: [spell], pending: false }
}

const isSpells = (raw: unknown): raw is { from: unknown; value: unknown }[] =>
  Array.isArray(raw) && raw.some((one) => typeof one === 'object')

/** Before the first day of a history nothing is known. */
function readSpell(key: FactKey, { from = EVER, value }: { from?: unknown; value: unknown }): Spell | string {
  const day = typeof from === 'string' ? parsePlainDate(from) : null
  if (day === null) return `「${factOf(key).label}」的起始日要写成 2026-01-01 的样子`
  if (factOf(key).type === 'codes' && Array.isArray(value)) {
    const wrong = value.map((one) => readOperand(key, one)).find((one) => !one.ok)
    return wrong ? wrong.message : { from: day, value: value.map(String) }
  }
  const operand = readOperand(key, value)
  return operand.ok ? { from: day, value: operand.value } : operand.message
}

/** A register that knows these facts and nothing else; where it is complete, silence is what the catalogue says. */
export const caseReader = (facts: CaseFacts): FactReader => ({
  read: (key, asOf) => readFact(facts, key, asOf) ?? { ...UNKNOWN, value: factOf(key).whenAbsent },
})

/** The same without any meaning given to silence: what is not listed is unknown. */
export const bareReader = (facts: CaseFacts): FactReader => ({
  read: (key, asOf) => readFact(facts, key, asOf) ?? UNKNOWN,
})

const UNKNOWN: FactReading = { value: null, source: '', since: null, pending: false }

function readFact(facts: CaseFacts, key: FactKey, asOf: PlainDate): FactReading | null {
  const fact = facts[key]
  const spell = fact?.spells.filter((one) => one.from <= asOf).at(-1)
  if (!fact || !spell) return null
  const since = spell.from === EVER ? null : spell.from
  return { value: spell.value, source: fact.pending ? '本人填报' : '登记信息', since, pending: fact.pending }
}
