import { stringify } from 'yaml'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { rulebookSchema } from '../schema'
import { type Place, placeOfField, placeOfItems, placeOfKind, wordsOfField } from '../words/place'
import { placeOf } from '../words/place-of'
import { putWords } from '../words/to-words'
import { isFields } from './at-path'
import { controlAt } from './forms'
import { nameOf } from './name-of'

/** One place where two documents do not say the same, in the words of the file; null where one says nothing. */
export type DocumentDifference = {
  readonly where: string
  readonly mine: string | null
  readonly theirs: string | null
}

/** Where two officers' documents part, field by field; conditions and amounts as a whole. */
export const differencesOf = (mine: unknown, theirs: unknown): DocumentDifference[] =>
  between(mine, theirs, placeOf(rulebookSchema), [])

function between(mine: unknown, theirs: unknown, place: Place, where: readonly string[]): DocumentDifference[] {
  if (textOf(mine) === textOf(theirs)) return []
  const isWhole = ['condition', 'expression'].includes(controlAt(place))
  if (!isWhole && Array.isArray(mine) && Array.isArray(theirs)) return betweenLists(mine, theirs, place, where)
  if (!isWhole && isFields(mine) && isFields(theirs) && mine.kind === theirs.kind) {
    const here = placeOfKind(place, mine.kind)
    return [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].flatMap((field) =>
      between(mine[field], theirs[field], placeOfField(here, field), [...where, wordsOfField(field)[0] ?? field]),
    )
  }
  return [{ where: where.join(' › '), mine: written(mine, place), theirs: written(theirs, place) }]
}

function betweenLists(mine: unknown[], theirs: unknown[], place: Place, where: readonly string[]) {
  const length = Math.max(mine.length, theirs.length)
  return Array.from({ length }, (_, index) => index).flatMap((index) => {
    const name = nameOf(mine[index]) ?? nameOf(theirs[index])
    const entry = `第 ${index + 1} 项${name === null ? '' : `「${name}」`}`
    return between(mine[index], theirs[index], placeOfItems(place), [...where, entry])
  })
}

const textOf = (value: unknown): string => (value === undefined ? '' : canonicalJson(value))

const written = (value: unknown, place: Place): string | null =>
  value === undefined ? null : stringify(putWords(value, place), { lineWidth: 0 }).trim()
