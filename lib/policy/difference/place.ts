import type { Part } from '../rulebook/schema'
import { nameOf } from './name-entry'
import { type SectionKey, sectionOf } from './sections'

export type Sentence = { readonly section: SectionKey; readonly clause: string | null; readonly text: string }

/** Where in the rulebook a difference was found: its chapter, the things it lies in by name, the nearest clause. */
export type Place = {
  readonly section: SectionKey
  readonly names: readonly string[]
  readonly clause: string | null
  /** What the sums around it are counted by, before and after. */
  readonly per: readonly [Part['per'], Part['per']]
  readonly codes: ReadonlyMap<string, string>
}

export type Sides = { readonly before: unknown; readonly after: unknown }

const PERIODS = ['award', 'month', 'year'] as const

/** The place inside a thing that is there on one side or both: named as before, citing what it cites now. */
export function within(place: Place, field: string, { before, after }: Sides, fallback?: string): Place {
  const name = nameOf(before ?? after) ?? fallback
  return {
    ...place,
    section: sectionOf(field, place.section),
    names: name === undefined || field === 'document' ? place.names : [...place.names, name],
    clause: clauseOf(after) ?? clauseOf(before) ?? place.clause,
    per: field === 'parts' ? [perOf(before ?? after), perOf(after ?? before)] : place.per,
  }
}

const fieldOf = (thing: unknown, field: string): unknown =>
  typeof thing === 'object' && thing !== null ? (thing as Readonly<Record<string, unknown>>)[field] : undefined

function clauseOf(thing: unknown): string | null {
  const clause = fieldOf(thing, 'clause')
  return typeof clause === 'string' ? clause : null
}

const perOf = (part: unknown): Part['per'] => PERIODS.find((one) => one === fieldOf(part, 'per')) ?? 'award'

export const inChapter = (place: Place, field: string): Place => ({
  ...place,
  section: sectionOf(field, place.section),
})

/** '「租房补贴」的「硕士学位」': whose difference it is; nothing at the top. */
export const subjectOf = ({ names }: Place): string => names.map((name) => `「${name}」`).join('的')

/** '「初审」的办理时限'; at the top only the label. */
export const owned = (place: Place, label: string): string =>
  place.names.length === 0 ? label : `${subjectOf(place)}的${label}`

export const tell = ({ section, clause }: Place, text: string): Sentence[] => [{ section, clause, text }]

/** '由 5 年延长到 6 年': figures stand apart from the words around them. */
export const fromTo = (was: string, verb: string, is: string): string => `由${apart(was)}${verb}${apart(is)}`

const apart = (text: string): string => (/^[\dA-Za-z]/.test(text) ? ` ${text}` : text)
