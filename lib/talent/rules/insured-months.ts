import { monthsInclusive, type PlainMonth } from '@/lib/kernel/plain-month'

type Spell = { readonly fromMonth: PlainMonth; readonly toMonth: PlainMonth | null }
type Span = { readonly first: PlainMonth; readonly last: PlainMonth }

/**
 * Insured months up to a month, that month included. An open spell is being paid. `consecutive` counts the run that ends
 * in the month itself: whoever has stopped has none.
 */
export type InsuredMonths = {
  readonly first: PlainMonth | null
  readonly total: number
  readonly consecutive: number
  readonly runFrom: PlainMonth | null
  readonly isCurrent: boolean
}

export function insuredMonthsUpTo(spells: readonly Spell[], month: PlainMonth): InsuredMonths {
  const spans = mergedSpans(spells, month)
  const run = spans.at(-1)
  const isCurrent = run?.last === month
  return {
    first: spans[0]?.first ?? null,
    total: spans.reduce((sum, { first, last }) => sum + monthsInclusive(first, last), 0),
    consecutive: run && isCurrent ? monthsInclusive(run.first, run.last) : 0,
    runFrom: run && isCurrent ? run.first : null,
    isCurrent,
  }
}

/** Spells cut at the month, joined where they touch or overlap: a month paid by two employers is one month. */
function mergedSpans(spells: readonly Spell[], month: PlainMonth): Span[] {
  const cut = spells
    .filter(({ fromMonth }) => fromMonth <= month)
    .map(({ fromMonth, toMonth }) => ({
      first: fromMonth,
      last: toMonth === null || toMonth > month ? month : toMonth,
    }))
    .sort((a, b) => (a.first < b.first ? -1 : 1))
  const spans: Span[] = []
  for (const span of cut) {
    const before = spans.at(-1)
    if (before && monthsInclusive(before.last, span.first) <= NEIGHBOURS) {
      spans[spans.length - 1] = { first: before.first, last: span.last > before.last ? span.last : before.last }
    } else spans.push(span)
  }
  return spans
}

/** A month and the next. Counted, not added: after the last month of the calendar there is none to add. */
const NEIGHBOURS = 2

/** Whether two spells share a month. */
export const spellsOverlap = (a: Spell, b: Spell): boolean =>
  (b.toMonth === null || a.fromMonth <= b.toMonth) && (a.toMonth === null || b.fromMonth <= a.toMonth)
