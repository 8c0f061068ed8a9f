import type { Problem } from './problem'
import { fail, ok, type Result } from './result'
import { toHalfWidth } from './text-width'

declare const phone: unique symbol

/** A mainland mobile number of eleven digits, or any other as '+' and its international digits (E.164). */
export type Phone = string & { readonly [phone]: true }

export type PhoneProblem = Problem<'phone'>

export const PHONE_PROBLEM = '请填写11位手机号码；境外号码请以“+”和国家或地区代码开头'

const MAINLAND_MOBILE = /^1[3-9]\d{9}$/

/** Reads a number as typed: separators and full width are dropped, +86 before a mainland mobile is understood. */
export function parsePhone(text: string): Result<Phone, PhoneProblem> {
  const compact = toHalfWidth(text).replace(/[\s().-]/g, '')
  const national = compact.replace(/^(\+|00)86(?=1)/, '')
  if (MAINLAND_MOBILE.test(national)) return ok(national as Phone)
  const isForeign = /^\+(?!86)[1-9]\d{6,14}$/.test(compact)
  return isForeign ? ok(compact as Phone) : fail({ code: 'phone', text: PHONE_PROBLEM })
}

/** Whether a domestic SMS can reach it. */
export const isMainlandMobile = (number: Phone): boolean => MAINLAND_MOBILE.test(number)

/** As parsePhone, for text that must be a number; throws otherwise. */
export function toPhone(text: string): Phone {
  const parsed = parsePhone(text)
  if (!parsed.ok) throw new RangeError('not a phone number')
  return parsed.value
}
