import type { Problem } from './problem'
import { fail, ok, type Result } from './result'
import { toHalfWidth } from './text-width'

declare const mailAddress: unique symbol

/** An e-mail address that can stand in an envelope and in a header as it is. */
export type MailAddress = string & { readonly [mailAddress]: true }

export type MailAddressProblem = Problem<'mailAddress'>

const PROBLEM = '请填写电子邮箱，如 name@example.com'
const LONGEST = 254

// Narrower than the standard on purpose: quotes, comments, brackets and controls are where readers of headers disagree.
const LOCAL = /^[a-z0-9_+-]+(\.[a-z0-9_+-]+)*$/
const DOMAIN = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/

/** Reads an address as typed: full width and blanks around it are understood, letters are made small. */
export function parseMailAddress(text: string): Result<MailAddress, MailAddressProblem> {
  const typed = toHalfWidth(text).trim().toLowerCase()
  const at = typed.lastIndexOf('@')
  const isWhole = LOCAL.test(typed.slice(0, at)) && DOMAIN.test(typed.slice(at + 1))
  return isWhole && at > 0 && at <= 64 && typed.length <= LONGEST
    ? ok(typed as MailAddress)
    : fail({ code: 'mailAddress', text: PROBLEM })
}
