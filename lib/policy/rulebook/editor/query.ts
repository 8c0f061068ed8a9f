import { isFields, listOf } from './at-path'

/** How the parts of a group stand together. `not`: none of them may hold. */
export const COMBINATORS = ['all', 'any', 'not'] as const

export type QueryValue = { readonly operand: unknown; readonly asOf: unknown }

/** One comparison, as a query builder holds it. Its id is its place, so that the same condition is the same query. */
export type QueryRule = {
  readonly id: string
  readonly field: string
  readonly operator: string
  readonly value: QueryValue
}

/** `single`: the condition is the one comparison itself, not a group of one. */
export type QueryGroup = {
  readonly id: string
  readonly combinator: string
  readonly rules: readonly (QueryRule | QueryGroup)[]
  readonly single?: boolean
}

const isGroup = (part: QueryRule | QueryGroup): part is QueryGroup => 'rules' in part

/** A condition as a query, or null where it is not written as a condition can be: then only its text can be changed. */
export function toQuery(test: unknown): QueryGroup | null {
  const root = partOf(test, 'q')
  if (root === null) return null
  return isGroup(root) ? root : { id: 'root', combinator: 'all', rules: [root], single: true }
}

function partOf(test: unknown, id: string): QueryRule | QueryGroup | null {
  if (!isFields(test)) return null
  if (typeof test.fact === 'string') return ruleOf(test, test.fact, id)
  const [combinator, ...others] = Object.keys(test)
  if (combinator === undefined || others.length > 0) return null
  if (!(COMBINATORS as readonly string[]).includes(combinator)) return null
  const members: unknown = test[combinator]
  if (combinator === 'not' ? Array.isArray(members) : !Array.isArray(members)) return null
  const parts = (combinator === 'not' ? [members] : listOf(members)).map((one, index) => partOf(one, `${id}-${index}`))
  const rules = parts.filter((part) => part !== null)
  return rules.length === parts.length ? { id, combinator, rules } : null
}

function ruleOf(test: Readonly<Record<string, unknown>>, fact: string, id: string): QueryRule | null {
  const operators = Object.keys(test).filter((key) => key !== 'fact' && key !== 'asOf')
  const [operator] = operators
  if (operators.length > 1) return null
  return {
    id,
    field: fact,
    operator: operator ?? '',
    value: { operand: operator === undefined ? undefined : test[operator], asOf: test.asOf },
  }
}

/** The condition that a query says; read again it gives the same query. Undefined where nothing is left of it. */
export function fromQuery(query: QueryGroup): unknown {
  const [first, ...others] = query.rules
  if (first === undefined) return undefined
  if (query.single && others.length === 0 && query.combinator === 'all') return testOf(first)
  return testOf(query)
}

function testOf(part: QueryRule | QueryGroup): unknown {
  if (!isGroup(part)) return leafOf(part)
  const tests = part.rules.map(testOf)
  if (part.combinator !== 'not') return { [part.combinator]: tests }
  return { not: tests.length === 1 ? tests[0] : { any: tests } }
}

const leafOf = ({ field, operator, value }: QueryRule): unknown => ({
  fact: field,
  ...(value.asOf === undefined ? {} : { asOf: value.asOf }),
  ...(operator === '' || value.operand === undefined ? {} : { [operator]: value.operand }),
})

/** The query after a change: where another comparison was chosen, what was typed is put in the shape that it takes. */
export function settled(before: QueryGroup, after: QueryGroup): QueryGroup {
  const operators = new Map(rulesIn(before).map(({ id, field, operator }) => [`${id} ${field}`, operator]))
  const settle = (part: QueryRule | QueryGroup): QueryRule | QueryGroup => {
    if (isGroup(part)) return { ...part, rules: part.rules.map(settle) }
    const operator = operators.get(`${part.id} ${part.field}`)
    if (operator === undefined || operator === part.operator) return part
    return { ...part, value: { ...part.value, operand: operandFor(part.operator, part.value.operand) } }
  }
  return { ...after, rules: after.rules.map(settle) }
}

const rulesIn = (group: QueryGroup): QueryRule[] =>
  group.rules.flatMap((part) => (isGroup(part) ? rulesIn(part) : [part]))

/** What was typed for one comparison, in the shape the next one takes. */
export function operandFor(operator: string, operand: unknown): unknown {
  const [first, second] = Array.isArray(operand) ? (operand as unknown[]) : [operand]
  if (operator === 'exists') return true
  if (operator === 'oneOf') return first === undefined || first === '' || first === true ? [] : [first]
  if (operator === 'between') return [first ?? '', second ?? '']
  return typeof first === 'boolean' || first === undefined ? '' : first
}
