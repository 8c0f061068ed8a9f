import { encodeArguments, formOf, type Fields } from '../e2e/support/call-action'
import type { Random } from '../fault/random'
import { HUGE_TEXTS, ODD_TEXTS } from './corpus'

/** A call that no page would make: what it is, and the body it is sent as. */
export type Mutant = {
  readonly what: string
  readonly body: () => Promise<string | FormData>
  readonly contentType?: string
}

const pick = <T>(random: Random, all: readonly T[]): T => all[random.between(0, all.length - 1)] as T
const arguments_ = (...args: unknown[]): Promise<string | FormData> => encodeArguments(args)
const STATE = { status: 'idle' }

/** One field of an accepted form holds something else. */
export function oddField(fields: Fields, text: string, name: string): Mutant {
  return { what: `${name} = ${shown(text)}`, body: () => arguments_(STATE, formOf({ ...fields, [name]: text })) }
}

/** Names that a form should not have. */
const ODD_NAMES = [
  '__proto__',
  'constructor',
  'toString',
  '__proto__/a',
  'a/__proto__',
  'constructor/prototype',
  '/',
  'a/',
  '/a',
  '[]',
  'a[]',
]
const REACT_NAMES = ['$ACTION_ID_00', '$ACTION_REF_1', '$ACTION_1:0', '$ACTION_KEY', '1_$ACTION_REF_1', '0', '1']

/** Values of every kind that React's encoder carries, where the form should be. */
const oddValues = (random: Random): readonly (readonly [string, unknown])[] => [
  ...[undefined, null, NaN, Infinity, -Infinity, -0, 0, true, '', 'text', 10n ** 30n].map(
    (one) => [String(one), one] as const,
  ),
  ['an empty list', []],
  ['an empty thing', {}],
  ['a day', new Date(8.64e15)],
  [
    'a map',
    new Map<unknown, unknown>([
      ['entries', 'no'],
      [NaN, new Map()],
    ]),
  ],
  ['a set', new Set([1, 'a', null])],
  ['a file', new File(['text'], '../a.pdf')],
  ['bytes', new Uint8Array(64)],
  ['a blob', new Blob(['x'])],
  ['a form in a map', new Map([['form', new FormData()]])],
  ['a form in a list', [new FormData()]],
  ['an answer to come', Promise.resolve('late')],
  ['a deep list', deep(random.between(200, 2_000))],
  ['a long list', Array.from({ length: 10_000 }, (_, at) => at)],
]

function deep(depth: number): unknown {
  let value: unknown = []
  for (let at = 0; at < depth; at += 1) value = [value]
  return value
}

/** Bodies that React's encoder would not make. */
export const BROKEN_BODIES: readonly string[] = [
  ...[
    '',
    ' ',
    '[',
    '[1',
    'null',
    '{}',
    '1',
    '""',
    'x',
    '[]',
    '["$undefined"]',
    '["$K1"]',
    '["$F1"]',
    '["$Q1"]',
    '["$W1"]',
    '["$B1"]',
  ],
  ...[
    '["$@1"]',
    '["$1"]',
    '["$1:__proto__:constructor"]',
    '["$1:then"]',
    '["$R1"]',
    '["$i1"]',
    '["$n' + '9'.repeat(400) + '"]',
    '["$D"]',
    '["$Sx"]',
  ],
  ...[
    '[{"status":"idle"},{"__proto__":{"entries":1},"constructor":{"prototype":1}}]',
    '["$-Infinity"]',
    '["$NaN"]',
    '["$K"]',
    '["$$"]',
    '["$A1"]',
    '["$h1"]',
    '[{"status":"$1"},"$K2"]',
    '[{"then":"$1:then","status":"resolved_model"}]',
  ],
]

/** A call made wrong by chance: mostly a field or two, at times the form itself or the arguments. */
export function mutantOf(fields: Fields, random: Random): Mutant {
  const names = Object.keys(fields)
  const kind = random.between(1, 97)
  if (kind === 1 && names.length > 0) return oddField(fields, pick(random, HUGE_TEXTS), pick(random, names))
  if (kind > 91 || names.length === 0) return oddForm(pick(random, oddValues(random)))
  if (kind > 86) return oddArguments(fields, random)
  if (kind > 76) return oddlyNamed(fields, random)
  const wrong = random.shuffled(names).slice(0, kind > 50 ? 2 : 1)
  const texts = wrong.map((name) => [name, pick(random, ODD_TEXTS)] as const)
  return {
    what: texts.map(([name, text]) => `${name} = ${shown(text)}`).join(', '),
    body: () => arguments_(STATE, formOf({ ...fields, ...Object.fromEntries(texts) })),
  }
}

/** A body as it stands. */
export const broken = (body: string): Mutant => ({
  what: `the body ${shown(body)}`,
  contentType: 'text/plain;charset=UTF-8',
  body: () => Promise.resolve(body),
})

const oddForm = ([name, value]: readonly [string, unknown]): Mutant => ({
  what: `${name} for a form`,
  body: () => arguments_(STATE, value),
})

function oddArguments(fields: Fields, random: Random): Mutant {
  const form = formOf(fields)
  const [name, value] = pick(random, oddValues(random))
  const shapes: readonly (readonly [string, readonly unknown[]])[] = [
    ['no arguments', []],
    ['the form alone', [form]],
    ['a thousand arguments', [STATE, form, ...Array.from({ length: 1_000 }, () => 1)]],
    [`${name} for a state`, [value, form]],
    ['a state that says done', [{ status: 'done', value: { id: 'a' } }, form]],
    [`${name} besides`, [STATE, form, value]],
  ]
  const [what, args] = pick(random, shapes)
  return { what, body: () => arguments_(...args) }
}

function oddlyNamed(fields: Fields, random: Random): Mutant {
  const name = pick(random, Object.keys(fields))
  const { [name]: value = '', ...others } = fields
  const text = pick(random, ODD_TEXTS)
  const odd = pick(random, [...ODD_NAMES, ...REACT_NAMES])
  const form = formOf({ ...others, [name]: value })
  const shapes: readonly (readonly [string, () => FormData])[] = [
    [`without ${name}`, () => formOf(others)],
    [`${name} as a list`, () => formOf({ ...others, [`${name}[]`]: [value, 'b'].flat() })],
    [`${name} as a group`, () => formOf({ ...fields, [`${name}/a`]: text })],
    [`${name} twice`, () => (form.append(name, text), form)],
    [`${name} as a file`, () => (form.set(name, new File([text], 'a.pdf')), form)],
    [`${odd} besides`, () => (form.append(odd, text), form)],
    [
      'six hundred fields besides',
      () => formOf({ ...fields, ...Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`f${at}`, 'a'])) }),
    ],
  ]
  const [what, make] = pick(random, shapes)
  return { what, body: () => arguments_(STATE, make()) }
}

/** A text as it can be read in a report. */
export const shown = (text: string): string => {
  const plain = JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}… (${text.length})` : text)
  return plain.replaceAll(
    /[^\x20-\x7e\u4e00-\u9fff]/g,
    (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
