import type { Problem } from './problem'
import { fail, ok, type Result } from './result'

export const PLAIN_TEXT_PROBLEMS = {
  controlCharacter: '含有不可见的控制字符，请删除后重新输入',
  bidiControl: '含有改变文字方向的不可见字符，请删除后重新输入',
  zeroWidth: '含有零宽度的不可见字符，请删除后重新输入',
  brokenCharacter: '含有损坏的字符，请重新输入',
  lineBreak: '此处不能换行',
} as const
export type PlainTextProblem = Problem<keyof typeof PLAIN_TEXT_PROBLEMS>

/** NUL breaks PostgreSQL, bidi and zero-width characters make two different names look the same. */
const FORBIDDEN: readonly (readonly [keyof typeof PLAIN_TEXT_PROBLEMS, RegExp])[] = [
  ['controlCharacter', /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u2028\u2029]/],
  ['bidiControl', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/],
  ['zeroWidth', /[\u00AD\u180E\u200B-\u200D\u2060-\u2064\u3164\uFEFF\uFFA0]/],
  ['brokenCharacter', /\p{Surrogate}|\uFFFD/u],
]

/** Text of one line: NFC, trimmed. Rare characters (𠮷, 㛃, ·) are welcome. */
export function parsePlainText(text: string): Result<string, PlainTextProblem> {
  const parsed = parseParagraphs(text)
  return parsed.ok && /[\n\t]/.test(parsed.value) ? problem('lineBreak') : parsed
}

/** Text of several lines: as parsePlainText, line ends become \n. */
export function parseParagraphs(text: string): Result<string, PlainTextProblem> {
  const normal = text.normalize('NFC').replace(/\r\n?/g, '\n').trim()
  const found = FORBIDDEN.find(([, pattern]) => pattern.test(normal) || pattern.test(text))
  return found ? problem(found[0]) : ok(normal)
}

/**
 * A person's name: one line, the many dots of ethnic names made one (·, U+00B7), and no spaces between Chinese
 * characters (李 四 → 李四), so that the same person typed twice is the same text.
 */
export function parsePersonName(text: string): Result<string, PlainTextProblem> {
  const parsed = parsePlainText(text)
  if (!parsed.ok) return parsed
  const dotted = parsed.value.replace(/[•‧∙⋅・･．]/g, '·')
  return ok(dotted.replace(/(?<=[\p{Script=Han}·])\s+(?=[\p{Script=Han}·])/gu, '').replace(/\s+/g, ' '))
}

const problem = (code: PlainTextProblem['code']): { ok: false; failure: PlainTextProblem } =>
  fail({ code, text: PLAIN_TEXT_PROBLEMS[code] })
