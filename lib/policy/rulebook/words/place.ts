import { FIELD_WORDS } from './field-words'
import { VALUE_WORDS } from './value-words'

/** What text at a place stands for, where the list of it lies outside the schema; quantities as they are written. */
export type Meaning = 'fact' | 'facts' | 'operand' | 'day' | 'money' | 'months' | 'percent' | 'clause'

export type JsonSchema = {
  readonly $schema?: string
  readonly $ref?: string
  readonly $defs?: Readonly<Record<string, JsonSchema>>
  readonly type?: string
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly propertyNames?: JsonSchema
  readonly additionalProperties?: JsonSchema | boolean
  readonly items?: JsonSchema
  readonly anyOf?: readonly JsonSchema[]
  readonly oneOf?: readonly JsonSchema[]
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly examples?: readonly unknown[]
  readonly description?: string
  readonly pattern?: string
  readonly minItems?: number
  readonly means?: Meaning
}

/** A place in a document: every form that may stand there. Of a choice all forms count until the text has chosen. */
export type Place = { readonly root: JsonSchema; readonly forms: readonly JsonSchema[] }

export const placeAt = (root: JsonSchema, forms: readonly JsonSchema[]): Place => ({
  root,
  forms: forms.flatMap((form) => formsOf(root, form)),
})

function formsOf(root: JsonSchema, form: JsonSchema): JsonSchema[] {
  if (form.$ref !== undefined) return formsOf(root, root.$defs?.[form.$ref.replace('#/$defs/', '')] ?? {})
  const choices = form.anyOf ?? form.oneOf
  return choices === undefined ? [form] : choices.flatMap((choice) => formsOf(root, choice))
}

export const fieldsOf = ({ forms }: Place): string[] => [
  ...new Set(
    forms.flatMap((form) => [
      ...Object.keys(form.properties ?? {}),
      ...(form.propertyNames?.enum ?? []).map((name) => String(name)),
    ]),
  ),
]

export const placeOfField = ({ root, forms }: Place, field: string): Place =>
  placeAt(
    root,
    forms.flatMap((form) => {
      const { properties, additionalProperties } = form
      const named = properties?.[field]
      if (named !== undefined) return [named]
      return typeof additionalProperties === 'object' ? [additionalProperties] : []
    }),
  )

/** Of forms that say by `kind` which they are, the one the text has chosen. */
export function placeOfKind({ root, forms }: Place, kind: unknown): Place {
  const chosen = forms.filter(({ properties }) => {
    const named = properties?.kind
    return named !== undefined && (named.const === kind || named.enum?.includes(kind))
  })
  return { root, forms: chosen.length > 0 ? chosen : forms }
}

export const placeOfItems = ({ root, forms }: Place): Place =>
  placeAt(
    root,
    forms.flatMap(({ items }) => items ?? []),
  )

/** What may be chosen at the place; `examples` are values that have words but are not the only ones. */
export const valuesOf = ({ forms }: Place): unknown[] => [
  ...new Set(
    forms.flatMap((form) => [
      ...(form.enum ?? []),
      ...(form.const === undefined ? [] : [form.const]),
      ...(form.examples ?? []),
      ...(form.type === 'boolean' ? [true, false] : []),
    ]),
  ),
]

/** Whether only what is listed may stand at the place. */
export const isClosed = ({ forms }: Place): boolean =>
  forms.length > 0 &&
  forms.every((form) => form.enum !== undefined || form.const !== undefined || form.type === 'boolean')

export const meansAt = ({ forms }: Place, meaning: Meaning): boolean => forms.some((form) => form.means === meaning)

/** Whether a text here can be nothing but the name of a fact. */
export const isOnlyFact = ({ forms }: Place): boolean => {
  const texts = forms.filter(({ type }) => type === 'string')
  return texts.length > 0 && texts.every(({ means }) => means === 'fact')
}

const YES = '是'
const NO = '否'
/** A fact that a case does not know. */
export const NOT_KNOWN = '未知'

/** The words of a value; the value itself has none where it is a number or has no Chinese. */
export function wordsOfValue(value: unknown): readonly string[] {
  if (typeof value === 'boolean') return [value ? YES : NO]
  return typeof value === 'string' ? (VALUE_WORDS[value] ?? []) : []
}

/** A field's words; the names of a record's entries are values. */
export const wordsOfField = (field: string): readonly string[] => FIELD_WORDS[field] ?? VALUE_WORDS[field] ?? []
