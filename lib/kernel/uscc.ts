import type { Problem } from './problem'
import { fail, ok, type Result } from './result'
import { toHalfWidth } from './text-width'

declare const uscc: unique symbol

/** A unified social credit code of eighteen characters (GB 32100-2015), upper case. */
export type Uscc = string & { readonly [uscc]: true }

export const USCC_PROBLEMS = {
  length: '统一社会信用代码应为18位',
  characters: '统一社会信用代码含有不允许的字符（不使用字母 I、O、S、V、Z）',
  division: '统一社会信用代码第3至8位应为登记机关的行政区划代码',
  checksum: '统一社会信用代码校验位不正确，请核对是否输错',
} as const
export type UsccProblem = Problem<keyof typeof USCC_PROBLEMS>

/** The 31 characters of GB 32100: no I, O, S, V, Z. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
/** GB 11714 counts all letters: A is 10, Z is 35. */
const ORGANISATION_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2]

/**
 * Reads a code as typed; spaces, full width and case are put right. Its own check character (C18) must be right. The one
 * of the organisation code inside is not asked for: codes in use that took over an older registration may lack it.
 */
export function parseUscc(text: string): Result<Uscc, UsccProblem> {
  const code = toHalfWidth(text).replace(/\s/g, '').toUpperCase()
  const problem = problemOf(code)
  return problem ? fail({ code: problem, text: USCC_PROBLEMS[problem] }) : ok(code as Uscc)
}

/** C18 of GB 32100: the check character of the first seventeen. */
export function usccCheckOf(seventeen: string): string {
  const sum = weightedSum(seventeen, WEIGHTS, CHARACTERS)
  return CHARACTERS.charAt((31 - (sum % 31)) % 31)
}

/** C9 of GB 11714: the check character (0–9 or X) of the eight characters of an organisation code. */
export function organisationCheckOf(eight: string): string {
  const check = 11 - (weightedSum(eight, ORGANISATION_WEIGHTS, ORGANISATION_CHARACTERS) % 11)
  return check === 10 ? 'X' : check === 11 ? '0' : String(check)
}

/** A whole code from its first sixteen characters: for synthetic enterprises of tests and of the demo county. */
export function completeUscc(sixteen: string): Uscc {
  const seventeen = `${sixteen}${organisationCheckOf(sixteen.slice(8))}`
  return `${seventeen}${usccCheckOf(seventeen)}` as Uscc
}

/** The organisation code inside (GB 11714), nine characters. */
export const organisationCodeOf = (code: Uscc): string => code.slice(8, 17)

function problemOf(code: string): UsccProblem['code'] | null {
  if (code.length !== 18) return 'length'
  if ([...code].some((character) => !CHARACTERS.includes(character))) return 'characters'
  if (!/^\d{6}$/.test(code.slice(2, 8))) return 'division'
  return usccCheckOf(code.slice(0, 17)) === code.charAt(17) ? null : 'checksum'
}

function weightedSum(text: string, weights: readonly number[], characters: string): number {
  if (text.length !== weights.length) throw new RangeError(`expected ${weights.length} characters`)
  return weights.reduce((sum, weight, index) => sum + weight * valueOf(text.charAt(index), characters), 0)
}

function valueOf(character: string, characters: string): number {
  const value = characters.indexOf(character)
  if (value < 0) throw new RangeError(`not a character of the code: ${character}`)
  return value
}
