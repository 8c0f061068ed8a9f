import { factOf } from '@/lib/fact/catalogue'
import type { Comparison, Leaf, Test } from '@/lib/policy/rulebook/schema'

export type LeafTest = Leaf & { readonly kind: 'leaf' }

/** Who is within a step of a threshold, let in or kept out by it; `said`: the comparison in its own words. */
type Window = { readonly inside: Test; readonly outside: Test; readonly said: Comparison }

/** A step: one year, one month, one piece; of money a tenth of the threshold. */
export function windowsOf(leaf: LeafTest): Window[] {
  const { comparison } = leaf
  const { type } = factOf(leaf.fact)
  if (comparison.op === 'heldFor' || comparison.op === 'within') return [monthsWindow(leaf, comparison)]
  if (type !== 'integer' && type !== 'moneyFen') return []
  switch (comparison.op) {
    case 'atLeast':
      return [lower(leaf, Number(comparison.value), comparison)]
    case 'moreThan':
      return [lower(leaf, Number(comparison.value) + 1, comparison)]
    case 'atMost':
      return [upper(leaf, Number(comparison.value), comparison)]
    case 'lessThan':
      return [upper(leaf, Number(comparison.value) - 1, comparison)]
    case 'between':
      return [
        lower(leaf, Number(comparison.from), { op: 'atLeast', value: comparison.from }),
        upper(leaf, Number(comparison.to), { op: 'atMost', value: comparison.to }),
      ]
    case 'oneOf':
    case 'equals':
    case 'exists':
    case 'onOrAfter':
    case 'onOrBefore':
      return []
  }
}

const stepOf = ({ fact }: LeafTest, value: number): number =>
  factOf(fact).type === 'moneyFen' ? Math.max(1, Math.round(value / 10)) : 1

const range = (leaf: LeafTest, from: number, to: number): Test => ({ ...leaf, comparison: { op: 'between', from, to } })

/** `value` is the first that is let in. */
const lower = (leaf: LeafTest, value: number, said: Comparison): Window => ({
  inside: range(leaf, value, value + stepOf(leaf, value) - 1),
  outside: range(leaf, value - stepOf(leaf, value), value - 1),
  said,
})

/** `value` is the last that is let in. */
const upper = (leaf: LeafTest, value: number, said: Comparison): Window => ({
  inside: range(leaf, value - stepOf(leaf, value) + 1, value),
  outside: range(leaf, value + 1, value + stepOf(leaf, value)),
  said,
})

/** Lengths of time: a month on either side. */
function monthsWindow(leaf: LeafTest, said: Extract<Comparison, { months: number }>): Window {
  const { op, months } = said
  const held = (count: number): Test => ({ ...leaf, comparison: { op, months: Math.max(0, count) } })
  const between = (yes: number, no: number): Test => ({
    kind: 'all',
    tests: [held(yes), { kind: 'not', test: held(no) }],
  })
  return op === 'heldFor'
    ? { inside: between(months, months + 1), outside: between(months - 1, months), said }
    : { inside: between(months, months - 1), outside: between(months + 1, months), said }
}
