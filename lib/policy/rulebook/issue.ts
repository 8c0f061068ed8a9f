import type { z } from 'zod'
import { fieldName, valueName } from './words/name'

/** What is wrong with a rulebook: where, and in Chinese what and how to mend it. `line` counts from 1; null without a text. */
export type RulebookIssue = {
  readonly path: string
  readonly line: number | null
  readonly message: string
}

type Raw = z.core.$ZodIssue
type Path = readonly PropertyKey[]
type Fault = { readonly path: Path; readonly message: string }

/** Zod's default messages in Chinese; a schema's own message goes before these. */
export function chineseMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_type') return `这里要写${TYPE_NAMES[issue.expected] ?? issue.expected}`
  if (issue.code === 'unrecognized_keys') return UNKNOWN_FIELD
  if (issue.code === 'invalid_value') return `只能写 ${issue.values.map((value) => valueName(value)).join('、')}`
  if (issue.code === 'too_small') return `不能少于 ${String(issue.minimum)}`
  if (issue.code === 'too_big') return `不能多于 ${String(issue.maximum)}`
  return '写法不对，请对照规则说明改正'
}

const UNKNOWN_FIELD = '不认识这个字段，或它不能写在这里，请删去或改正拼写'

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' 是（true）或 否（false）',
  array: '列表：写成 [甲, 乙]，或每项一行、以“- ”开头',
  object: '若干“字段: 值”',
  record: '若干“字段: 值”',
}

/** Every fault with its full path. Of a choice between forms only the faults of the form that was meant are told. */
export function flattenIssues(issues: readonly Raw[], document: unknown, base: Path = []): Fault[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path]
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], message: `不认识的字段「${key}」，请删去或改正拼写` }))
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
      const meant = issue.errors.toSorted((a, b) => strangeness(a) - strangeness(b))[0] ?? []
      if (strangeness(meant) < NOT_EVEN_CLOSE) return flattenIssues(meant, document, path)
    }
    return [{ path, message: issue.code === 'custom' ? issue.message : missingOr(issue.message, document, path) }]
  })
}

/** A field that is not there at all is named: its place has no line of its own. */
function missingOr(message: string, document: unknown, path: Path): string {
  const field = path.at(-1)
  if (typeof field !== 'string' || valueAt(document, path) !== undefined) return message
  return `缺少${fieldName(field)}：${message}`
}

const valueAt = (document: unknown, path: Path): unknown =>
  path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined,
    document,
  )

const NOT_EVEN_CLOSE = 1_000

/** How unlike a form the text is: another kind of value altogether, then fields the form does not have, or lacks. */
function strangeness(issues: readonly Raw[]): number {
  return issues.reduce((sum, issue) => {
    if (issue.path.length === 0 && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
      return sum + NOT_EVEN_CLOSE
    if (issue.path.length === 0 && issue.code === 'unrecognized_keys') return sum + 10 * issue.keys.length
    if (issue.path.length === 1 && (issue.code === 'invalid_type' || issue.code === 'invalid_value')) return sum + 5
    return sum
  }, 0)
}

/** ['criteria', 2, 'test'] → 'criteria[3].test': people count from 1. */
export const pathText = (path: Path): string =>
  path
    .map((key, index) => (typeof key === 'number' ? `[${key + 1}]` : `${index === 0 ? '' : '.'}${String(key)}`))
    .join('')
