import { FACT_CATALOGUE, type FactKey, isFactKey } from '@/lib/fact/catalogue'
import { wordOfFact, wordOfOperand } from './fact-words'
import {
  meansAt,
  NOT_KNOWN,
  type Place,
  placeOfField,
  placeOfItems,
  placeOfKind,
  valuesOf,
  wordsOfField,
  wordsOfValue,
} from './place'

type Fields = Readonly<Record<string, unknown>>

/** The same document with Chinese words for its keys and codes. What has no word keeps its key: reading gives the same. */
export function putWords(value: unknown, place: Place): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => putWords(one, placeOfItems(place)))
  if (typeof value === 'object' && value !== null) {
    return meansAt(place, 'facts') ? factWords(value as Fields) : fieldWords(value as Fields, place)
  }
  if (meansAt(place, 'fact')) return typeof value === 'string' && isFactKey(value) ? wordOfFact(value) : value
  return valuesOf(place).includes(value) ? (wordsOfValue(value)[0] ?? value) : value
}

function fieldWords(fields: Fields, wide: Place): Fields {
  const place = placeOfKind(wide, fields.kind)
  const fact = typeof fields.fact === 'string' && isFactKey(fields.fact) ? fields.fact : null
  return Object.fromEntries(
    Object.entries(fields).map(([field, member]) => {
      const at = placeOfField(place, field)
      const isOperand = fact !== null && meansAt(at, 'operand')
      return [wordsOfField(field)[0] ?? field, isOperand ? operandWords(member, fact) : putWords(member, at)]
    }),
  )
}

const operandWords = (value: unknown, fact: FactKey): unknown =>
  Array.isArray(value)
    ? value.map((one: unknown) => operandWords(one, fact))
    : wordOfOperand(FACT_CATALOGUE[fact], value)

const factWords = (facts: Fields): Fields =>
  Object.fromEntries(
    Object.entries(facts).map(([key, known]) =>
      isFactKey(key) ? [wordOfFact(key), knownWords(known, key)] : [key, known],
    ),
  )

function knownWords(known: unknown, fact: FactKey): unknown {
  if (Array.isArray(known)) return known.map((one: unknown) => knownWords(one, fact))
  if (known === null) return NOT_KNOWN
  if (typeof known !== 'object') return wordOfOperand(FACT_CATALOGUE[fact], known)
  return Object.fromEntries(
    Object.entries(known).map(([field, value]: [string, unknown]) => [
      wordsOfField(field)[0] ?? field,
      field === 'value'
        ? operandWords(value, fact)
        : typeof value === 'boolean'
          ? (wordsOfValue(value)[0] ?? value)
          : value,
    ]),
  )
}
