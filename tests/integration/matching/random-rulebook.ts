import fc from 'fast-check'
import { FACT_KEYS, factOf, type FactKey, type FactValue } from '@/lib/fact/catalogue'
import { isDerivedFactKey } from '@/lib/fact/catalogue/derived'
import { OWN_CODE_LISTS } from '@/lib/fact/catalogue/code-lists'
import type { Comparison } from '@/lib/policy/rulebook/schema/comparison'
import { isOperatorFor, OPERATOR_NAMES } from '@/lib/policy/rulebook/schema/operators'
import type { AsOf, Criterion, Rulebook, Test } from '@/lib/policy/rulebook/schema'
import { CODES, DAYS } from './random-register'

const day = fc.constantFrom(...DAYS.filter((one) => !one.startsWith('9999')))
const DATE_FACTS = FACT_KEYS.filter((key) => factOf(key).type === 'date')

const asOf: fc.Arbitrary<AsOf> = fc.oneof(
  { weight: 4, arbitrary: fc.constant<AsOf>({ kind: 'applicationDay' }) },
  { weight: 1, arbitrary: day.map((one): AsOf => ({ kind: 'day', day: one })) },
  { weight: 2, arbitrary: fc.constantFrom(...DATE_FACTS).map((fact): AsOf => ({ kind: 'fact', fact })) },
)

function valuesOf(key: FactKey): fc.Arbitrary<FactValue> {
  const { type, codeList } = factOf(key)
  switch (type) {
    case 'boolean':
      return fc.boolean()
    case 'integer':
      return fc.constantFrom(0, 1, 3, 5, 12, 13, 34, 36, 45)
    case 'moneyFen':
      return fc.constantFrom(0, 2025, 40_000_000, 180_000_000)
    case 'date':
      return day
    case 'month':
      return fc.constantFrom('2021-09', '2023-12', '2025-09', '2026-09')
    case 'text':
      return fc.constant('文字')
    case 'code':
    case 'codes':
      return fc.constantFrom<string>(
        'none',
        ...(codeList === null
          ? []
          : codeList in CODES
            ? CODES[codeList as keyof typeof CODES]
            : Object.keys(OWN_CODE_LISTS[codeList as keyof typeof OWN_CODE_LISTS])),
        ...(codeList === 'GB/T 4754' ? ['C', 'J'] : []),
      )
  }
}

function comparisonOf(key: FactKey): fc.Arbitrary<Comparison> {
  const value = valuesOf(key)
  const { type } = factOf(key)
  return fc
    .constantFrom(...OPERATOR_NAMES.filter((op) => isOperatorFor(type, op)))
    .chain((op): fc.Arbitrary<Comparison> => {
      switch (op) {
        case 'exists':
          return fc.constant({ op })
        case 'heldFor':
        case 'within':
          return fc.constantFrom(1, 6, 12, 24, 36, 60, 540).map((months) => ({ op, months }))
        case 'equals':
          return value.map((one) => ({ op, value: one }))
        case 'oneOf':
          return fc.array(value, { minLength: 1, maxLength: 3 }).map((values) => ({ op, values }))
        case 'between':
          return fc.tuple(value, value).map(([a, b]) => {
            const [from, to] = a <= b ? [a, b] : [b, a]
            return { op, from: from as string, to: to as string }
          })
        case 'atLeast':
        case 'moreThan':
        case 'atMost':
        case 'lessThan':
        case 'onOrAfter':
        case 'onOrBefore':
          return value.map((one) => ({ op, value: one as string }))
      }
    })
}

/** Tests over these facts, of every operator their types allow, three deep at most. */
function testOver(keys: readonly FactKey[]): fc.Arbitrary<Test> {
  const leaf = fc.constantFrom(...keys).chain((fact) =>
    fc.record({
      kind: fc.constant('leaf' as const),
      fact: fc.constant(fact),
      asOf: fc.option(asOf, { freq: 3, nil: null }),
      comparison: comparisonOf(fact),
    }),
  )
  return fc.letrec<{ test: Test }>((tie) => ({
    test: fc.oneof(
      { maxDepth: 3 },
      leaf,
      fc.record({
        kind: fc.constantFrom('all' as const, 'any' as const),
        tests: fc.array(tie('test'), { minLength: 1, maxLength: 3 }),
      }),
      fc.record({ kind: fc.constant('not' as const), test: tie('test') }),
    ),
  })).test
}

const criterionOf = (test: fc.Arbitrary<Test>): fc.Arbitrary<Criterion> =>
  fc.record({
    code: fc.constant('c'),
    clause: fc.constant('第一条'),
    text: fc.constant('条件'),
    asOf,
    test,
    fixable: fc.option(fc.constant({ text: '可补正', material: null }), { freq: 4, nil: null }),
  })

const VERIFIABLE = FACT_KEYS.filter((key) => !isDerivedFactKey(key) && factOf(key).origin !== 'ledger')

/** A rulebook whose criteria, version rule and facts to be verified are made up; the rest is that of `like`. */
export function randomRulebook(like: Rulebook, keys: readonly FactKey[]): fc.Arbitrary<Rulebook> {
  const test = testOver(keys)
  const criterion = criterionOf(test)
  return fc
    .record({
      criteria: fc.array(criterion, { minLength: 1, maxLength: 2 }),
      appliesWhen: fc.option(criterion, { freq: 2, nil: null }),
      verify: fc.uniqueArray(fc.constantFrom(...VERIFIABLE), { maxLength: 12 }),
      isRecognition: fc.boolean(),
      tiers: fc.array(test, { minLength: 1, maxLength: 2 }),
    })
    .map(({ criteria, appliesWhen, verify, isRecognition, tiers }) => ({
      ...like,
      criteria,
      appliesWhen,
      window: null,
      evidence: { ...like.evidence, verify: verify.map((fact) => ({ fact, unit: 'RSJ' })) },
      outcome: isRecognition
        ? {
            kind: 'recognition',
            sheet: null,
            promotion: null,
            quotas: [],
            validYears: 3,
            validityClause: '第一条',
            tiers: tiers.map((when, index) => ({ tier: `T${index}`, clause: '第一条', text: '层次', when })),
          }
        : like.outcome,
    }))
}
