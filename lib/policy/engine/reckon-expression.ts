import { type FactKey, factOf } from '@/lib/fact/catalogue'
import { type Fen, maxFen, minFen, multiplyFen, share, shareRoundHalfUp, sumFen, toFen } from '@/lib/kernel/fen'
import type { Expression, Rounding } from '../rulebook/schema'
import type { Missing } from './assessment'
import { isAwaited } from './evaluate-test'
import { missingFact } from './missing'
import type { ReckoningBench } from './bench'
import { moneyText, percentText } from './wording'

/** A sum and how it came about; null when a fact it needs is missing. */
export type Reckoned = { readonly amountFen: Fen | null; readonly text: string; readonly missing: readonly Missing[] }

const WHOLE = 10_000
const HOW: Readonly<Record<'min' | 'max' | 'sum', string>> = { min: '取低', max: '取高', sum: '合计' }

export function reckonExpression(bench: ReckoningBench, expression: Expression): Reckoned {
  switch (expression.kind) {
    case 'fixed':
      return { amountFen: expression.amountFen, text: moneyText(expression.amountFen), missing: [] }
    case 'factAmount':
      return fromFact(bench, expression.fact, (value) => [toFen(value), moneyText(toFen(value))])
    case 'percent':
      return fromFact(bench, expression.of, (value) => {
        const amount = percentOf(toFen(value), expression.basisPoints, expression.rounding)
        return [amount, `${moneyText(toFen(value))} × ${percentText(expression.basisPoints)} = ${moneyText(amount)}`]
      })
    case 'percentOf': {
      const base = reckonExpression(bench, expression.base)
      if (base.amountFen === null) return base
      const amount = percentOf(base.amountFen, expression.basisPoints, expression.rounding)
      const text = `（${base.text}）× ${percentText(expression.basisPoints)} = ${moneyText(amount)}`
      return { amountFen: amount, text, missing: [] }
    }
    case 'perUnit':
      return fromFact(bench, expression.fact, (value) => {
        const units = Math.max(0, value - expression.over)
        const over = expression.over > 0 ? `(${value} − ${expression.over})` : String(value)
        const amount = multiplyFen(expression.amountFen, units)
        return [amount, `${moneyText(expression.amountFen)} × ${over} = ${moneyText(amount)}`]
      })
    case 'min':
    case 'max':
    case 'sum':
      return joined(
        expression.kind,
        expression.of.map((one) => reckonExpression(bench, one)),
        bench.mode === 'hopeful',
      )
  }
}

/** A percentage in parts of 10,000, rounded to the fen as named. */
export const percentOf = (amount: Fen, basisPoints: number, rounding: Rounding): Fen =>
  rounding === 'halfUp' ? shareRoundHalfUp(amount, basisPoints, WHOLE) : share(amount, basisPoints, WHOLE)

/** The number a fact states, as far as the mode lets it count. */
export function readNumber(bench: ReckoningBench, key: FactKey): { value: number | null; missing: readonly Missing[] } {
  const { value } = bench.reader.read(key, bench.applicationDay)
  if (typeof value !== 'number') return { value: null, missing: [missingFact(bench.evidence, key, 'unknown')] }
  const awaited = bench.mode === 'strict' && isAwaited(bench, key, bench.applicationDay)
  return awaited ? { value: null, missing: [missingFact(bench.evidence, key, 'pending')] } : { value, missing: [] }
}

function fromFact(bench: ReckoningBench, key: FactKey, reckon: (value: number) => readonly [Fen, string]): Reckoned {
  const { value, missing } = readNumber(bench, key)
  if (value === null) return { amountFen: null, text: `${factOf(key).label}未知`, missing }
  const [amountFen, text] = reckon(value)
  return { amountFen, text, missing: [] }
}

function joined(kind: 'min' | 'max' | 'sum', terms: readonly Reckoned[], isHopeful: boolean): Reckoned {
  const known = terms.map((term) => term.amountFen).filter((amount) => amount !== null)
  const missing = terms.flatMap((term) => term.missing)
  const mayLeaveOut = isHopeful && kind === 'min'
  const [first, ...rest] = known
  if (first === undefined || (missing.length > 0 && !mayLeaveOut)) {
    return { amountFen: null, text: terms.map((term) => term.text).join('、'), missing }
  }
  const amountFen = kind === 'sum' ? sumFen(known) : kind === 'min' ? minFen(first, ...rest) : maxFen(first, ...rest)
  return { amountFen, text: `${terms.map((term) => term.text).join('、')}，${HOW[kind]}`, missing: [] }
}
