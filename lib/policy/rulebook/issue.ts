import type { z } from 'zod'

/** What is wrong with a rulebook: where, and in Chinese what and how to mend it. `line` counts from 1; null without a text. */
export type RulebookIssue = {
  readonly path: string
  readonly line: number | null
  readonly message: string
}

type Raw = z.core.$ZodIssue
type Path = readonly PropertyKey[]

/** Zod's default messages in Chinese; a schema's own message goes before these. */
export function chineseMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return '缺少这一项'
  if (issue.code === 'invalid_type') return `这里要写${TYPE_NAMES[issue.expected] ?? issue.expected}`
  if (issue.code === 'unrecognized_keys') return `不认识的字段「${issue.keys.join('」「')}」，请删去或改正拼写`
  if (issue.code === 'invalid_value') return `只能写 ${issue.values.map(String).join('、')}`
  if (issue.code === 'too_small') return `不能少于 ${String(issue.minimum)}`
  if (issue.code === 'too_big') return `不能多于 ${String(issue.maximum)}`
  return '写法不对，请对照规则说明改正'
}

const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: ' true 或 false',
  array: '列表',
  object: '若干“字段: 值”',
}

/** Every fault with its full path. Of a choice between forms only the faults of the form that was meant are told. */
export function flattenIssues(issues: readonly Raw[], base: Path = []): { path: Path; message: string }[] {
  return issues.flatMap((issue) => {
    const path = [...base, ...issue.path]
    if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [{ path, message: issue.message }]
    const meant = issue.errors.toSorted((a, b) => strangeness(a) - strangeness(b))[0] ?? []
    return strangeness(meant) >= NOT_EVEN_CLOSE ? [{ path, message: issue.message }] : flattenIssues(meant, path)
  })
}

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
