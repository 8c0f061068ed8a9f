import { FIELD_WORDS } from './field-words'
import { VALUE_WORDS } from './value-words'

/** '「承诺书」（commitment）': how a message names a field, to those who write words and to those who write keys. */
export function fieldName(field: string): string {
  const [word] = FIELD_WORDS[field] ?? []
  return word === undefined ? `「${field}」` : `「${word}」（${field}）`
}

/** '按月（month）'. */
export function valueName(value: unknown): string {
  const [word] = typeof value === 'string' ? (VALUE_WORDS[value] ?? []) : []
  return word === undefined ? String(value) : `${word}（${String(value)}）`
}

/** '不少于（atLeast）'. */
export const wordAndKey = (field: string): string => {
  const [word] = FIELD_WORDS[field] ?? []
  return word === undefined ? field : `${word}（${field}）`
}

/** '「判断」（test）' → '「判断」': to those who fill in a form and never see a key. What is no key of ours stays. */
export const withoutKeys = (message: string): string =>
  message.replace(/（([A-Za-z]+(?:、[A-Za-z]+)*)）/g, (whole, keys: string) =>
    keys.split('、').every((key) => Object.hasOwn(FIELD_WORDS, key) || Object.hasOwn(VALUE_WORDS, key)) ? '' : whole,
  )
