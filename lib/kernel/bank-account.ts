import type { Problem } from './problem'
import { fail, ok, type Result } from './result'
import { toHalfWidth } from './text-width'

declare const bankAccount: unique symbol

/** An account or card number, 12–21 digits without separators. */
export type BankAccount = string & { readonly [bankAccount]: true }

/** `warn`: the card's own check digit is wrong. Enterprise accounts have none, so it is a question, not a refusal. */
export type CheckedBankAccount = { readonly account: BankAccount; readonly luhn: 'pass' | 'warn' }

export const BANK_ACCOUNT_PROBLEMS = {
  characters: '银行账号只能是数字',
  length: '银行账号应为12至21位数字',
} as const
export type BankAccountProblem = Problem<keyof typeof BANK_ACCOUNT_PROBLEMS>

/** Shown beside a number whose check digit is wrong. */
export const LUHN_WARNING = '该卡号未通过校验，请再次核对；如为对公账号可以忽略'

/** Reads a number as typed, with spaces, hyphens or full-width digits. */
export function parseBankAccount(text: string): Result<CheckedBankAccount, BankAccountProblem> {
  const digits = toHalfWidth(text).replace(/[\s-]/g, '')
  if (!/^\d*$/.test(digits)) return fail({ code: 'characters', text: BANK_ACCOUNT_PROBLEMS.characters })
  if (digits.length < 12 || digits.length > 21) return fail({ code: 'length', text: BANK_ACCOUNT_PROBLEMS.length })
  return ok({ account: digits as BankAccount, luhn: passesLuhn(digits) ? 'pass' : 'warn' })
}

/** The last digit that makes a card number pass: for synthetic cards of tests and of the demo county. */
export const luhnCheckOf = (body: string): string => String((10 - (luhnSum(`${body}0`) % 10)) % 10)

/** Whether the digits pass the Luhn check (ISO/IEC 7812-1). */
export const passesLuhn = (digits: string): boolean => luhnSum(digits) % 10 === 0

const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, index) => sum + luhnValue(Number(digit), index % 2 === 1), 0)

function luhnValue(digit: number, isDoubled: boolean): number {
  if (!isDoubled) return digit
  return digit > 4 ? digit * 2 - 9 : digit * 2
}
