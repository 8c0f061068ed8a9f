import fc from 'fast-check'
import { factOf, type FactKey, type FactValue } from '@/lib/fact/catalogue'
import { sourcesOf } from '@/lib/fact/catalogue/derived'
import { CODE_TABLES } from '@/lib/fact/codes/code-tables'
import { addDays, parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook, Test } from '@/lib/policy/rulebook/schema'
import type { CaseFact, CaseFacts } from '@/lib/policy/casework/case-reader'
import { namedBy } from '@/lib/policy/trial/values-near'

const DAY = '2026-09-14' as PlainDate
const EVER = '0001-01-01' as PlainDate

/** Every fact a rulebook reads, with the values it is compared with. */
function mentions(rulebook: Rulebook): Map<FactKey, FactValue[]> {
  const found = new Map<FactKey, FactValue[]>()
  const note = (key: FactKey, values: readonly FactValue[]) => {
    const keys = sourcesOf(key).length > 0 ? sourcesOf(key) : [key]
    for (const one of keys) found.set(one, [...(found.get(one) ?? []), ...(one === key ? values : [])])
  }
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    if (isTest(value) && value.kind === 'leaf') note(value.fact, namedBy(value.comparison, DAY))
    for (const [name, member] of Object.entries(value)) {
      if (FACT_FIELDS.has(name) && typeof member === 'string' && member.includes('.')) note(member as FactKey, [])
      walk(member)
    }
  }
  walk({ ...rulebook, evidence: [], document: [] })
  return found
}

const FACT_FIELDS = new Set(['fact', 'of', 'paid', 'held', 'served', 'tier', 'notBeyond'])

const isTest = (value: object): value is Test => 'kind' in value

/** Values on both sides of each threshold, and some far away. */
function valuesFor(key: FactKey, operands: readonly FactValue[]): FactValue[] {
  const fact = factOf(key)
  switch (fact.type) {
    case 'boolean':
      return [true, false]
    case 'integer':
      return operands
        .flatMap((one) => (typeof one === 'number' ? [one - 1, one, one + 1].filter((n) => n >= 0) : []))
        .concat([0, 2, 40])
    case 'moneyFen':
      return operands
        .flatMap((one) => (typeof one === 'number' ? [one - 1, one, one + 1] : []))
        .concat([0, 1, 6_000_001, 180_000_000])
    case 'date':
      return operands
        .flatMap((one) =>
          typeof one === 'string' && parsePlainDate(one) ? [-1, 0, 1].map((by) => addDays(one as PlainDate, by)) : [],
        )
        .concat(['1990-09-14', '2024-02-29', '2026-03-01', '2029-02-28', '2031-12-31'] as PlainDate[])
    case 'month':
      return ['2022-12', '2023-01', '2026-08']
    case 'codes':
      return [[], ['national'], ['provincial', 'county'], ['municipal']]
    case 'code':
      return [...operands, ...(fact.codeList ? CODE_TABLES[fact.codeList].codes.slice(0, 25) : [])]
    case 'text':
      return ['文字']
  }
}

/**
 * A subject of whom each fact that the rulebook reads is known or not, near its thresholds. Given subjects who are entitled
 * (those of the worked cases), half are one of these with a fact or two changed or forgotten: chance alone seldom meets every
 * criterion of an item, and a law that holds of nobody says nothing.
 */
export function randomFacts(rulebook: Rulebook, entitled: readonly CaseFacts[] = []): fc.Arbitrary<CaseFacts> {
  const entries = [...mentions(rulebook)].filter(([key]) => !key.startsWith('received.'))
  const made = fc.tuple(
    ...entries.map(([key, operands]) =>
      fc
        .option(fc.constantFrom(...valuesFor(key, operands)), { nil: null, freq: 8 })
        .map((value) => [key, value === null ? null : known(value)] as const),
    ),
  )
  const byChance = made.map((all) => Object.fromEntries(all.filter(([, fact]) => fact !== null)) as CaseFacts)
  if (entitled.length === 0) return byChance
  const changes = fc.tuple(
    ...entries.map(([key, operands]) =>
      fc.oneof(
        { weight: 14, arbitrary: fc.constant<Change>([key, 'kept']) },
        { weight: 1, arbitrary: fc.constant<Change>([key, 'forgotten']) },
        { weight: 2, arbitrary: fc.constantFrom(...valuesFor(key, operands)).map((v): Change => [key, known(v)]) },
      ),
    ),
  )
  const near = fc.tuple(fc.constantFrom(...entitled), changes).map(([base, all]) => withChanges(base, all))
  return fc.oneof(byChance, near)
}

type Change = readonly [FactKey, CaseFact | 'kept' | 'forgotten']

const known = (value: FactValue): CaseFact => ({ spells: [{ from: EVER, value }], pending: false })

function withChanges(base: CaseFacts, changes: readonly Change[]): CaseFacts {
  const changed = new Map<string, CaseFact>(Object.entries(base))
  for (const [key, fact] of changes) {
    if (fact === 'forgotten') changed.delete(key)
    else if (fact !== 'kept') changed.set(key, fact)
  }
  return Object.fromEntries(changed)
}

export const RANDOM_DAY = DAY
