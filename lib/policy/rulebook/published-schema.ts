import { FACT_KEYS } from '@/lib/fact/catalogue'
import { rulebookSchema } from './schema'
import { wordOfFact } from './words/fact-words'
import { type JsonSchema, wordsOfField, wordsOfValue } from './words/place'
import { placeOf } from './words/place-of'

type Form = Record<string, unknown>
/** Forms that stand under a key and again under its words are kept once, by name. */
type Shelf = Map<string, { readonly name: string; readonly form: Form }>

/**
 * The schema of rulebooks for editors: what `rulebookSchema` reads, with every Chinese word beside its key. It checks
 * form and completes; what only shows when facts, clauses and amounts are looked at is told by `policy check`.
 */
export function publishedSchema(): object {
  const { root } = placeOf(rulebookSchema)
  const shelf: Shelf = new Map()
  const whole = withWords(shelf, root)
  const recursive = Object.entries(root.$defs ?? {}).map(([name, form]) => [name, withWords(shelf, form)] as const)
  const shelved = [...shelf.values()].map(({ name, form }) => [name, form] as const)
  return {
    $schema: root.$schema,
    title: '聚才政策规则',
    description: '政策规则文件。字段和代码可写中文，也可写英文键。说明见 docs/rulebook.md',
    ...whole,
    $defs: Object.fromEntries([['aFact', aFact()], ...recursive, ...shelved]) as Form,
  }
}

const aFact = (): Form => ({
  type: 'string',
  description: '事实的名称。npm run policy -- facts 列出全部',
  enum: [...new Set([...FACT_KEYS.map((key) => wordOfFact(key)), ...FACT_KEYS])],
})

function withWords(shelf: Shelf, form: JsonSchema): Form {
  if (form.means === 'fact') return { $ref: '#/$defs/aFact' }
  const { anyOf, oneOf, items, propertyNames, additionalProperties, ...rest } = form
  const forms = (all: readonly JsonSchema[]) => all.map((one) => withWords(shelf, one))
  return {
    ...Object.fromEntries(Object.entries(rest).filter(([name]) => PLAIN.has(name))),
    ...(anyOf && { anyOf: forms(anyOf) }),
    // With words a text may fit two forms at once: one of them is enough.
    ...(oneOf && { anyOf: forms(oneOf) }),
    ...(items && { items: withWords(shelf, items) }),
    ...(propertyNames && { propertyNames: withWords(shelf, propertyNames) }),
    ...(additionalProperties !== undefined && {
      additionalProperties:
        typeof additionalProperties === 'object' ? withWords(shelf, additionalProperties) : additionalProperties,
    }),
    ...(form.properties ? fields(shelf, form) : values(form)),
  }
}

/** What needs no words. */
const PLAIN = new Set(['$ref', 'description', 'minItems', 'maxItems', 'minLength', 'minimum', 'maximum'])

/** Each field under its key and under every word; required means: under one of them. */
function fields(shelf: Shelf, { properties = {}, required = [] }: JsonSchema): Form {
  const named = Object.entries(properties).flatMap(([field, schema]) => {
    const kept = shelve(shelf, field, withWords(shelf, schema))
    return [field, ...wordsOfField(field)].map((name) => [name, kept] as const)
  })
  const needed = required.map((field) => ({
    anyOf: [field, ...wordsOfField(field)].map((name) => ({ required: [name] })),
  }))
  return {
    type: 'object',
    properties: Object.fromEntries(named),
    ...(needed.length > 0 && { allOf: needed }),
  }
}

function shelve(shelf: Shelf, field: string, known: Form): Form {
  const [word] = wordsOfField(field)
  const title = word === undefined ? field : `${word}（${field}）`
  const form = { title, ...known }
  const text = JSON.stringify(form)
  const kept = shelf.get(text)
  const twins = [...shelf.values()].filter(({ name }) => name.replace(/\d+$/, '') === field).length
  const name = kept?.name ?? (twins === 0 ? field : `${field}${twins + 1}`)
  if (!kept) shelf.set(text, { name, form })
  return { $ref: `#/$defs/${name}` }
}

function values({ type, enum: chosen, const: only, examples, pattern }: JsonSchema): Form {
  const listed = type === 'boolean' ? [true, false] : (chosen ?? (only === undefined ? null : [only]))
  const known = (all: readonly unknown[]) => [...new Set(all.flatMap((one) => [...wordsOfValue(one), one]))]
  if (listed !== null) return { enum: known(listed) }
  // The pattern of codes would refuse the words of those that have some.
  if (examples !== undefined) return { anyOf: [{ enum: known(examples) }, { type, pattern }] }
  return { ...(type !== undefined && { type }), ...(pattern !== undefined && { pattern }) }
}
