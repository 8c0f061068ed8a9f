import type { FilterWord } from '../model'

/** The words of the filters that are on; `null` where the address's code means nothing to anybody. */
export const wordsOf = (on: Readonly<Record<string, string | null | undefined>>): FilterWord[] =>
  Object.entries(on).flatMap(([name, label]) => (label ? [{ name, label }] : []))
