import {
  factOf,
  type FactKey,
  type FactReader,
  type FactReading,
  type FactValue,
  isFactKey,
} from '@/lib/fact/catalogue'
import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { readOperand } from '@/lib/policy/rulebook/schema/operand'

/** A value from a day on: facts with a history are read as of the criterion's day. */
type Spell = { readonly from: PlainDate; readonly value: FactValue }

export type CaseFact = { readonly spells: readonly Spell[]; readonly pending: boolean }

export type CaseFacts = Readonly<Partial<Record<FactKey, CaseFact>>>

const EVER = '0001-01-01' as PlainDate

/** Reads `key: value`, `key: {value, pending: true}` or `key: [{from, value}, …]` as a case file writes facts. */
export function toCaseFacts(raw: Readonly<Record<string, unknown>>): CaseFacts {
  return Object.fromEntries(
    Object.entries(raw)
      .filter(([, value]) => value !== null)
      .map(([key, value]) => {
        if (!isFactKey(key)) throw new Error(`unknown fact ${key}`)
        return [key, toCaseFact(key, value)]
      }),
  )
}

function toCaseFact(key: FactKey, raw: unknown): CaseFact {
  if (isSpells(raw)) {
    const spells = raw.map(({ from, value }) => ({ from: dayOf(from), value: valueOf(key, value) }))
    return { spells, pending: false }
  }
  if (typeof raw === 'object' && raw !== null && 'value' in raw) {
    return {
      spells: [{ from: EVER, value: valueOf(key, raw.value) }],
      pending: 'pending' in raw && raw.pending === true,
    }
  }
  return { spells: [{ from: EVER, value: valueOf(key, raw) }], pending: false }
}

const isSpells = (raw: unknown): raw is { from: string; value: unknown }[] =>
  Array.isArray(raw) && raw.some((one) => typeof one === 'object')

function dayOf(text: string): PlainDate {
  const day = parsePlainDate(text)
  if (day === null) throw new Error(`not a day: ${text}`)
  return day
}

function valueOf(key: FactKey, raw: unknown): FactValue {
  if (factOf(key).type === 'codes' && Array.isArray(raw)) return raw.map(String)
  const operand = readOperand(key, raw)
  if (!operand.ok) throw new Error(operand.message)
  return operand.value
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
