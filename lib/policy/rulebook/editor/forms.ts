import {
  isClosed,
  type JsonSchema,
  meansAt,
  type Place,
  placeAt,
  placeOfKind,
  valuesOf,
  wordsOfField,
  wordsOfValue,
} from '../words/place'
import { isFields, typedText } from './at-path'

/** By what a value is written on the screen. */
export type Control =
  | 'condition'
  | 'expression'
  | 'alternatives'
  | 'fields'
  | 'list'
  | 'fact'
  | 'money'
  | 'months'
  | 'percent'
  | 'day'
  | 'clause'
  | 'yesNo'
  | 'choice'
  | 'suggested'
  | 'number'
  | 'text'

const hasField = ({ forms }: Place, field: string): boolean =>
  forms.some(({ properties }) => properties?.[field] !== undefined)

const MEANINGS = ['fact', 'money', 'months', 'percent', 'day', 'clause'] as const

/** What the schema allows at a place says how it is written: a new field of a rulebook needs no screen of its own. */
export function controlAt(place: Place): Control {
  if (hasField(place, 'any')) return 'condition'
  if (hasField(place, 'amountOf')) return 'expression'
  if (isClosed(place)) return place.forms.every(({ type }) => type === 'boolean') ? 'yesNo' : 'choice'
  const [form, ...others] = place.forms
  if (form === undefined) return 'text'
  if (others.length > 0) return 'alternatives'
  if (form.properties) return 'fields'
  if (form.items) return 'list'
  if (form.examples) return 'suggested'
  if (form.type === 'integer' || form.type === 'number') return 'number'
  return MEANINGS.find((meaning) => meansAt(place, meaning)) ?? 'text'
}

/** One of several ways in which a value may be written. */
export type Alternative = {
  readonly key: string
  readonly label: string
  readonly place: Place
  readonly start: unknown
}

export function alternativesAt(place: Place): Alternative[] {
  return place.forms.flatMap((form) => {
    const at: Place = { root: place.root, forms: [form] }
    const kinds = form.properties?.kind
    if (kinds) return valuesOf({ root: place.root, forms: [kinds] }).map((kind) => ofKind(place, kind))
    if (form.const !== undefined) {
      return [{ key: typedText(form.const), label: labelOf(form.const), place: at, start: form.const }]
    }
    if (!form.properties) return [{ key: form.type ?? '', label: plainLabel(form), place: at, start: startOf(form) }]
    const own = ownFields(form, place.forms)
    return [{ key: own.join('-'), label: own.map((one) => fieldLabel(one, form)).join('、'), place: at, start: {} }]
  })
}

const ofKind = (place: Place, kind: unknown): Alternative => ({
  key: String(kind),
  label: labelOf(kind),
  place: placeOfKind(place, kind),
  start: { kind },
})

const labelOf = (value: unknown): string => (value === 0 ? '当时' : (wordsOfValue(value)[0] ?? String(value)))
const startOf = ({ type }: JsonSchema): unknown => (type === 'array' ? [] : type === 'integer' ? 1 : '')

function plainLabel({ type, means }: JsonSchema): string {
  if (type === 'array') return '列出各项'
  if (means === 'months') return '期限'
  if (means === 'percent') return '百分比'
  return type === 'integer' ? '人数' : '文字'
}

/** Fields that only this form has. */
const ownFields = (form: JsonSchema, forms: readonly JsonSchema[]): string[] =>
  Object.keys(form.properties ?? {}).filter((field) =>
    forms.every((other) => other === form || other.properties?.[field] === undefined),
  )

/** A word of a field; some fields are called differently where they stand. */
export function fieldLabel(field: string, form: JsonSchema): string {
  const isLine = form.properties?.funder !== undefined
  if (field === 'parts' && isLine) return '份数'
  if (field === 'rest') return '其余部分'
  if (field === 'when') return '适用情形'
  if (field === 'pay') return '金额'
  const isTier = form.properties?.pay !== undefined
  if (field === 'atMost' && isTier) return '封顶'
  if (field === 'atLeast' && isTier) return '保底'
  return wordsOfField(field)[0] ?? field
}

/** Which of the ways a value is written in: by its kind, by its fields, by what it is. */
export function alternativeOf(alternatives: readonly Alternative[], value: unknown): Alternative | null {
  if (isFields(value)) {
    const { kind } = value
    const byKind = alternatives.find(({ key, start }) => isFields(start) && start.kind !== undefined && key === kind)
    const byFields = alternatives.find(({ key }) => key !== '' && key.split('-').some((field) => field in value))
    return byKind ?? byFields ?? null
  }
  const exact = alternatives.find(({ start, place }) => place.forms[0]?.const !== undefined && start === value)
  const typed = alternatives.find(({ place }) => typeMatches(place.forms[0], value))
  return exact ?? typed ?? null
}

function typeMatches(form: JsonSchema | undefined, value: unknown): boolean {
  if (form === undefined || form.properties || form.const !== undefined) return false
  if (form.type === 'array') return Array.isArray(value)
  return form.type === 'integer' ? typeof value === 'number' : typeof value === 'string'
}

/** Fields in their order, with whether they must be written. */
export function fieldsAt({ root, forms }: Place): { field: string; place: Place; required: boolean; label: string }[] {
  const [form] = forms
  if (!form?.properties) return []
  return Object.entries(form.properties).map(([field, member]) => ({
    field,
    place: placeAt(root, [member]),
    required: form.required?.includes(field) ?? false,
    label: fieldLabel(field, form),
  }))
}
