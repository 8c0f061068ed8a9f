import type { FactKey, FactReader, FactReading } from '@/lib/fact/catalogue'
import { sourcesOf } from '@/lib/fact/catalogue/derived'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Received } from '../engine/assessment'
import type { FactRead } from './facts-read'
import { isLedgerFact, receivedOf, type TrialFacts } from './person'
import { putValue } from './put-value'
import { readTyped } from './read-typed'
import type { TrialChange } from './schema'
import { dayIn } from './solve'

/** Changes as the facts they come to: those said anew, and those of which nobody shall know. */
export type Overlay = { readonly facts: TrialFacts; readonly unknown: readonly FactKey[] }

type Scene = { readonly reader: FactReader; readonly day: PlainDate; readonly reads: readonly FactRead[] }

/** The changes in their order, each on the day on which the rulebook reads it; what cannot be read changes nothing. */
export function overlayOf(changes: readonly TrialChange[], { reader, day, reads }: Scene): Overlay {
  let overlay: Overlay = { facts: {}, unknown: [] }
  for (const { fact, typed } of changes) {
    const value = readTyped(fact, typed)
    if (value === undefined) continue
    const asOf = reads.find((one) => one.fact === fact)?.asOf ?? { kind: 'applicationDay' }
    const on = dayIn(overlaid(reader, overlay), asOf, day) ?? day
    const own = [fact, ...sourcesOf(fact)]
    const others = overlay.unknown.filter((key) => !own.includes(key))
    overlay = {
      facts: putValue(overlay.facts, fact, value, on) ?? overlay.facts,
      unknown: value === null ? [...others, ...own] : others,
    }
  }
  return overlay
}

/** A reader that answers what was changed before what is known. */
export const overlaid = (reader: FactReader, { facts, unknown }: Overlay): FactReader => ({
  read(key, asOf): FactReading {
    const said = facts[key]
    if (said !== undefined) return { value: said, source: '试算时改动', since: null, pending: false }
    if (unknown.includes(key)) return { value: null, source: '', since: null, pending: false }
    return reader.read(key, asOf)
  },
})

/** Awards of a category of which something was said at the trial give way to what was said. */
export function overlaidAwards(
  received: readonly Received[],
  { facts }: Overlay,
  { subjectId, day }: { readonly subjectId: string; readonly day: PlainDate },
): readonly Received[] {
  const said = (Object.keys(facts) as FactKey[]).filter((key) => isLedgerFact(key))
  const isSaid = ({ category }: Received) => said.some((key) => key.startsWith(`received.${category}`))
  const own = receivedOf(facts, day).map((award) => ({ ...award, subjectId }))
  return [...received.filter((one) => one.subjectId !== subjectId || !isSaid(one)), ...own]
}

/** The changes written into what is known of somebody proposed. */
export const put = (facts: TrialFacts, { facts: said, unknown }: Overlay): TrialFacts => ({
  ...Object.fromEntries(Object.entries(facts).filter(([key]) => !unknown.some((one) => one === key))),
  ...said,
})
