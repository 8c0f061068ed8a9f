import { hasMod112Check, mod112CheckOf } from './mod-11-2'
import { parsePlainDate, type PlainDate } from './plain-date'
import type { Problem } from './problem'
import { isProvinceCode } from './province'
import { fail, ok, type Result } from './result'
import { toHalfWidth } from './text-width'

declare const residentId: unique symbol

/** A citizen identity number of eighteen characters (GB 11643), check character in upper case. */
export type ResidentId = string & { readonly [residentId]: true }

/** Texts for what can be wrong with a number, checked in this order. */
export const RESIDENT_ID_PROBLEMS = {
  length: '身份证号码应为18位',
  characters: '身份证号码只能是数字，末位可以是X',
  province: '身份证号码前6位的行政区划代码不存在',
  birthDate: '身份证号码中的出生日期不存在',
  futureBirth: '身份证号码中的出生日期晚于今天',
  checksum: '身份证号码校验位不正确，请核对是否输错',
} as const
export type ResidentIdProblem = Problem<keyof typeof RESIDENT_ID_PROBLEMS>

/** Residence permits of Hong Kong, Macao and Taiwan residents (港澳台居民居住证) carry these codes and no others. */
const RESIDENCE_PERMITS = { '810000': 'hongKong', '820000': 'macao', '830000': 'taiwan' } as const
export type ResidentIdHolder = 'mainland' | (typeof RESIDENCE_PERMITS)[keyof typeof RESIDENCE_PERMITS]

/**
 * Reads a number as typed: full-width digits, spaces and a lower-case x are put right, a fifteen-digit number of the
 * first generation becomes eighteen (19 and a new check). `today` refuses births that have not happened.
 */
export function parseResidentId(text: string, today: PlainDate): Result<ResidentId, ResidentIdProblem> {
  const number = toEighteen(toHalfWidth(text).replace(/\s/g, '').toUpperCase())
  const problem = problemOf(number, today)
  return problem ? fail({ code: problem, text: RESIDENT_ID_PROBLEMS[problem] }) : ok(number as ResidentId)
}

/** Seventeen digits with their check character: for synthetic numbers of tests and of the demo county. */
export const completeResidentId = (seventeenDigits: string): ResidentId =>
  `${seventeenDigits}${mod112CheckOf(seventeenDigits)}` as ResidentId

export const birthDateOf = (id: ResidentId): PlainDate => birthDateIn(id) as PlainDate

/** GB/T 2261.1: '1' male, '2' female, by the seventeenth digit. */
export const sexOf = (id: ResidentId): '1' | '2' => (Number(id.charAt(16)) % 2 === 1 ? '1' : '2')

/** Six digits of GB/T 2260 where the number was first given out: not where the person lives. */
export const originCodeOf = (id: ResidentId): string => id.slice(0, 6)

/** Whether the number is a citizen's, or that of a residence permit, and of whom. */
export function holderOf(id: ResidentId): ResidentIdHolder {
  const origin = originCodeOf(id)
  return isResidencePermit(origin) ? RESIDENCE_PERMITS[origin] : 'mainland'
}

const toEighteen = (number: string): string =>
  /^\d{15}$/.test(number) ? completeResidentId(`${number.slice(0, 6)}19${number.slice(6)}`) : number

function problemOf(number: string, today: PlainDate): ResidentIdProblem['code'] | null {
  if (number.length !== 18) return 'length'
  if (!/^\d{17}[\dX]$/.test(number)) return 'characters'
  if (!isOrigin(number.slice(0, 6))) return 'province'
  const birth = birthDateIn(number)
  if (birth === null) return 'birthDate'
  if (birth > today) return 'futureBirth'
  return hasMod112Check(number) ? null : 'checksum'
}

const isOrigin = (code: string): boolean =>
  isResidencePermit(code) || (isProvinceCode(code.slice(0, 2)) && !code.startsWith('8'))

const isResidencePermit = (code: string): code is keyof typeof RESIDENCE_PERMITS =>
  Object.hasOwn(RESIDENCE_PERMITS, code)

const birthDateIn = (number: string): PlainDate | null =>
  parsePlainDate(`${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`)
