import { type Document, isMap, isScalar, isSeq, type Pair, type Scalar, type YAMLMap } from 'yaml'
import { FACT_CATALOGUE, type FactKey } from '@/lib/fact/catalogue'
import { codeWords, FACT_LABELS, plainDay, readFact, type Reading, readOperandWord } from './fact-words'
import { didYouMean } from './near'
import {
  fieldsOf,
  isClosed,
  meansAt,
  type Place,
  placeOfField,
  isOnlyFact,
  placeOfItems,
  placeOfKind,
  NOT_KNOWN,
  valuesOf,
  wordsOfField,
  wordsOfValue,
} from './place'

type Path = readonly PropertyKey[]

/** What no schema can tell, because it only sees keys: words that are nobody's, or several's. */
export type WordFault = { readonly path: Path; readonly message: string }

/** `written`: what stood in the file where now a key stands. */
export type Translation = { readonly faults: readonly WordFault[]; readonly written: ReadonlyMap<unknown, string> }

type Work = { readonly faults: WordFault[]; readonly written: Map<unknown, string> }
type KeyPair = Pair<Scalar<string>>

/**
 * Puts keys and codes in place of the Chinese words of a document, where it stands, so that every node keeps its line.
 * Words and keys may be mixed; what is neither is left as it is and told.
 */
export function putKeys(document: Document, place: Place): Translation {
  const work: Work = { faults: [], written: new Map() }
  walk(work, document.contents, place, [])
  return work
}

function walk(work: Work, node: unknown, place: Place, path: Path): void {
  if (isMap(node)) {
    if (meansAt(place, 'facts')) return readFacts(work, node, path)
    return readMap(work, node, place, path)
  }
  if (isSeq(node)) {
    for (const [index, one] of node.items.entries()) walk(work, one, placeOfItems(place), [...path, index])
  }
  if (isScalar(node)) readScalar(work, node, place, path)
}

function readMap(work: Work, map: YAMLMap, wide: Place, path: Path): void {
  const place = chosenForm(work, map, wide, path)
  const fields = fieldsOf(place)
  const seen = new Map<string, string>()
  for (const pair of pairsOf(map)) {
    const field = readField(work, pair.key, fields, path)
    const before = seen.get(field)
    if (before !== undefined) {
      const message = `「${before}」和「${wordFor(work, pair.key)}」是同一项，只能写一次`
      work.faults.push({ path: [...path, field], message })
    }
    seen.set(field, wordFor(work, pair.key))
    if (field !== 'kind') walk(work, pair.value, placeOfField(place, field), [...path, field])
  }
  readOperands(work, map, place, path)
}

/** What may stand beside 类型 hangs on what it says: it is read first. */
function chosenForm(work: Work, map: YAMLMap, place: Place, path: Path): Place {
  const names = ['kind', ...wordsOfField('kind')]
  const pair = pairsOf(map).find(({ key }) => names.includes(key.value.trim()))
  if (!pair || !fieldsOf(place).includes('kind')) return place
  walk(work, pair.value, placeOfField(place, 'kind'), [...path, 'kind'])
  return placeOfKind(place, isScalar(pair.value) ? pair.value.value : null)
}

const pairsOf = (map: YAMLMap): KeyPair[] =>
  map.items.filter((pair): pair is KeyPair => isScalar(pair.key) && typeof pair.key.value === 'string')

const wordFor = (work: Work, key: Scalar<string>): string => work.written.get(key) ?? key.value

function readField(work: Work, key: Scalar<string>, fields: readonly string[], path: Path): string {
  const text = key.value.trim()
  if (fields.length === 0 || fields.includes(text)) return text
  const field = fields.find((one) => wordsOfField(one).includes(text))
  if (field === undefined) {
    const near = didYouMean(text, [...fields.flatMap((one) => wordsOfField(one)), ...fields])
    const known = `；这里可写：${fields.map((one) => wordsOfField(one)[0] ?? one).join('、')}`
    work.faults.push({ path: [...path, text], message: `不认识的字段「${text}」${near === '' ? known : near}` })
    return text
  }
  work.written.set(key, text)
  key.value = field
  return field
}

function readScalar(work: Work, node: Scalar, place: Place, path: Path): void {
  if (typeof node.value !== 'string') return
  const text = node.value.trim()
  if (isOnlyFact(place)) return readFactName(work, node, text, path)
  if (meansAt(place, 'day')) {
    node.value = plainDay(text)
    return
  }
  const fact = meansAt(place, 'fact') ? readFact(text) : null
  if (fact?.kind === 'one') node.value = fact.value
  const values = valuesOf(place)
  if (values.includes(text)) return
  const value = values.find((one) => wordsOfValue(one).includes(text))
  if (value !== undefined) node.value = value
  else if (values.length > 0 && isClosed(place)) work.faults.push({ path, message: notAmong(text, values) })
}

function notAmong(text: string, values: readonly unknown[]): string {
  const near = didYouMean(text, [...values.flatMap((one) => wordsOfValue(one)), ...values.map(String)])
  const known = values.map((one) => withKey(wordsOfValue(one)[0], String(one)))
  return `这里不能写「${text}」${near}${near === '' ? '，' : ''}可写：${known.join('、')}`
}

const withKey = (word: string | undefined, key: string): string => (word === undefined ? key : `${word}（${key}）`)

function readFactName(work: Work, node: Scalar, text: string, path: Path): void {
  const read = readFact(text)
  if (read.kind === 'one') node.value = read.value
  else if (read.kind === 'many') work.faults.push({ path, message: `「${text}」是几个事实共有的名称，${choose(read)}` })
  else work.faults.push({ path, message: `事实目录里没有「${text}」${didYouMean(text, FACT_LABELS)}` })
}

const choose = ({ values }: { readonly values: readonly string[] }): string => `请改写其中一个：${values.join('、')}`

/** The values beside a fact: only the fact says what their words are. */
function readOperands(work: Work, map: YAMLMap, place: Place, path: Path): void {
  const operands = pairsOf(map).filter(({ key }) => meansAt(placeOfField(place, key.value), 'operand'))
  const fact = readFact(String(map.get('fact')))
  if (operands.length === 0 || fact.kind !== 'one') return
  for (const { key, value } of operands) {
    if (key.value === 'exists') readYes(value)
    else readOperand(work, value, fact.value, [...path, key.value])
  }
}

/** 是 and 否 where the fact itself may be anything. */
function readYes(node: unknown): void {
  if (isScalar(node) && typeof node.value === 'string') node.value = YES_OR_NO[node.value] ?? node.value
}

const YES_OR_NO: Readonly<Record<string, boolean>> = { 是: true, 否: false }

function readOperand(work: Work, node: unknown, fact: FactKey, path: Path): void {
  if (isSeq(node)) for (const one of node.items) readOperand(work, one, fact, path)
  if (!isScalar(node)) return
  node.value = asTyped(node, fact)
  const read: Reading<unknown> = readOperandWord(FACT_CATALOGUE[fact], node.value)
  const { label } = FACT_CATALOGUE[fact]
  const text = String(node.value)
  if (read.kind === 'one') node.value = read.value
  else if (read.kind === 'many') {
    const values = read.values.map(String)
    work.faults.push({ path, message: `「${text}」是「${label}」几个代码共有的名称，${choose({ values })}` })
  } else {
    const near = didYouMean(text, codeWords(FACT_CATALOGUE[fact]))
    if (near !== '') work.faults.push({ path, message: `「${label}」没有「${text}」${near}` })
  }
}

/** A code of digits alone reads as a number, and loses its leading noughts: what was typed counts. */
const asTyped = ({ value, source }: Scalar, fact: FactKey): unknown =>
  typeof value === 'number' && FACT_CATALOGUE[fact].codeList !== null ? (source ?? String(value)) : value

/** What a case knows: `最高学历: 硕士研究生毕业`, with its own value, spells or 待核验 beneath. */
function readFacts(work: Work, map: YAMLMap, path: Path): void {
  for (const pair of pairsOf(map)) {
    const text = pair.key.value
    readFactName(work, pair.key, text.trim(), [...path, text])
    if (pair.key.value !== text) work.written.set(pair.key, text)
    const fact = readFact(pair.key.value)
    if (fact.kind === 'one') readKnown(work, pair.value, fact.value, [...path, pair.key.value])
  }
}

const KNOWN_FIELDS = ['value', 'pending', 'from']

function readKnown(work: Work, node: unknown, fact: FactKey, path: Path): void {
  if (isSeq(node)) for (const one of node.items) readKnown(work, one, fact, path)
  else if (isMap(node)) {
    for (const pair of pairsOf(node)) {
      const field = readField(work, pair.key, KNOWN_FIELDS, path)
      if (field === 'value') readOperand(work, pair.value, fact, path)
      else if (field === 'pending') readYes(pair.value)
      else if (isScalar(pair.value) && typeof pair.value.value === 'string')
        pair.value.value = plainDay(pair.value.value)
    }
  } else if (isScalar(node) && node.value === NOT_KNOWN) node.value = null
  else readOperand(work, node, fact, path)
}
