import { FACT_CATALOGUE, type FactValue } from '@/lib/fact/catalogue'
import { isSameOrUnder } from '@/lib/fact/catalogue/code-label'
import { addDays, type PlainDate } from '@/lib/kernel/plain-date'
import type { Leaf } from './test'

type Ordered = number | string
/** Both ends belong to it; null reaches without end. */
type Span = { readonly from: Ordered | null; readonly to: Ordered | null }

const ORDERED = new Set(['integer', 'moneyFen', 'date', 'month'])
/** Counts and sums are never below nothing. */
const FROM_ZERO = new Set(['integer', 'moneyFen'])

const isNumber = (leaf: Leaf): boolean => FROM_ZERO.has(FACT_CATALOGUE[leaf.fact].type)

export const isSameReading = (a: Leaf, b: Leaf): boolean =>
  a.fact === b.fact && JSON.stringify(a.asOf) === JSON.stringify(b.asOf)

/** Whether every value that meets `a` meets one of the others too; all read the same fact on the same day. */
export function isWithin(a: Leaf, others: readonly Leaf[]): boolean {
  if (others.some(({ comparison }) => comparison.op === 'exists')) return true
  if (others.some((b) => holdsLonger(a, b))) return true
  const [inner, outer] = [spansOf(a), others.flatMap((one) => spansOf(one) ?? [])]
  if (inner !== null) return inner.every((span) => isCovered(span, outer))
  const { codeList } = FACT_CATALOGUE[a.fact]
  const [chosen, offered] = [chosenBy(a), others.flatMap((one) => chosenBy(one) ?? [])]
  const isOffered = (value: FactValue) =>
    offered.some((one) => one === value || isSameOrUnder(codeList, String(value), String(one)))
  return chosen !== null && chosen.every((value) => isOffered(value))
}

/** Whether no value meets both; of a set of codes both may be met by different ones. */
export function areApart(a: Leaf, b: Leaf): boolean {
  const [left, right] = [spansOf(a), spansOf(b)]
  if (left !== null && right !== null) return left.every((one) => right.every((other) => !doMeet(one, other)))
  const [chosen, offered] = [chosenBy(a), chosenBy(b)]
  const { type, codeList } = FACT_CATALOGUE[a.fact]
  if (chosen === null || offered === null || type === 'codes') return false
  const isRelated = (one: FactValue, other: FactValue) =>
    one === other ||
    isSameOrUnder(codeList, String(one), String(other)) ||
    isSameOrUnder(codeList, String(other), String(one))
  return chosen.every((one) => offered.every((other) => !isRelated(one, other)))
}

/** Whether together they leave no value out: 不少于 0, 是或否, 不满 3 年或不少于 3 年. */
export function leaveNothingOut(leaves: readonly Leaf[]): boolean {
  const [first] = leaves
  if (first === undefined) return false
  if (FACT_CATALOGUE[first.fact].type === 'boolean')
    return [true, false].every((value) => leaves.some((leaf) => chosenBy(leaf)?.includes(value)))
  const spans = leaves.flatMap((leaf) => spansOf(leaf) ?? [])
  return isCovered({ from: isNumber(first) ? 0 : null, to: null }, spans)
}

const holdsLonger = ({ comparison: a }: Leaf, { comparison: b }: Leaf): boolean =>
  (a.op === 'heldFor' && b.op === 'heldFor' && a.months >= b.months) ||
  (a.op === 'within' && b.op === 'within' && a.months <= b.months)

/** The codes or answers that meet the comparison; null where it chooses none. */
function chosenBy({ comparison }: Leaf): readonly FactValue[] | null {
  if (comparison.op === 'oneOf') return comparison.values
  return comparison.op === 'equals' ? [comparison.value] : null
}

function spansOf(leaf: Leaf): readonly Span[] | null {
  if (!ORDERED.has(FACT_CATALOGUE[leaf.fact].type)) return null
  const { comparison } = leaf
  switch (comparison.op) {
    case 'atLeast':
    case 'onOrAfter':
      return [{ from: comparison.value, to: null }]
    case 'atMost':
    case 'onOrBefore':
      return [{ from: null, to: comparison.value }]
    case 'moreThan':
      return [{ from: Number(comparison.value) + 1, to: null }]
    case 'lessThan':
      return [{ from: null, to: Number(comparison.value) - 1 }]
    case 'between':
      return [{ from: comparison.from, to: comparison.to }]
    case 'oneOf':
    case 'equals':
      return (chosenBy(leaf) ?? []).filter(isOrdered).map((value) => ({ from: value, to: value }))
    case 'heldFor':
    case 'within':
    case 'exists':
      return null
  }
}

const isOrdered = (value: FactValue): value is Ordered => typeof value === 'number' || typeof value === 'string'

const doMeet = (a: Span, b: Span): boolean =>
  (a.from === null || b.to === null || a.from <= b.to) && (b.from === null || a.to === null || b.from <= a.to)

function isCovered(span: Span, by: readonly Span[]): boolean {
  let reached: Ordered | null = span.from
  for (;;) {
    const next = by.filter((one) => one.from === null || (reached !== null && one.from <= reached))
    if (next.some(({ to }) => to === null || (span.to !== null && to >= span.to))) return true
    const furthest = next
      .flatMap(({ to }) => to ?? [])
      .reduce<Ordered | null>((a, b) => (a === null || b > a ? b : a), null)
    if (furthest === null || (reached !== null && furthest < reached)) return false
    reached = after(furthest)
  }
}

/** The value next to it: what begins there leaves no gap. */
function after(value: Ordered): Ordered {
  if (typeof value === 'number') return value + 1
  return value.length === DAY_LENGTH ? addDays(value as PlainDate, 1) : `${value}~`
}

const DAY_LENGTH = 10
