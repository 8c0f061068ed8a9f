import { toHalfWidth } from './text-width'

declare const fen: unique symbol

/** A whole number of fen (分). Never yuan, never a float. May be negative only as a difference. */
export type Fen = number & { readonly [fen]: true }

/** Throws unless the number is a safe integer: past 2^53 a fen can vanish without anyone noticing. */
export function assertFen(value: number): asserts value is Fen {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe whole number of fen: ${value}`)
}

/** From a whole number of fen, such as a bigint column; throws on anything unsafe. */
export function toFen(value: number | bigint): Fen {
  const amount = Number(value) + 0
  assertFen(amount)
  return amount
}

export const ZERO = 0 as Fen

/** From whole yuan (元), as policies write amounts; throws on a fraction. */
export function fromYuan(yuan: number): Fen {
  if (!Number.isSafeInteger(yuan)) throw new RangeError(`not whole yuan: ${yuan}`)
  return toFen(yuan * 100)
}

const YUAN = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d{1,2}))?$/

/** Reads yuan as typed: '1,234.5' → 123450. Null on nonsense ('', '1e5', '1,23', '-1', '1.005'), never zero. */
export function parseYuan(text: string): Fen | null {
  const match = YUAN.exec(toHalfWidth(text).trim())
  if (!match) return null
  const whole = (match[1] ?? '').replaceAll(',', '')
  const amount = BigInt(whole) * 100n + BigInt((match[2] ?? '').padEnd(2, '0'))
  return amount > BigInt(Number.MAX_SAFE_INTEGER) ? null : toFen(amount)
}

/** Plain yuan with two decimals and no separators ('1234.50'), as bank files want it. Screens use formatYuan. */
export function toYuanText(amount: Fen): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

export const addFen = (a: Fen, b: Fen): Fen => toFen(a + b)

export const subtractFen = (a: Fen, b: Fen): Fen => toFen(a - b)

/** An amount taken a whole number of times: per month × months, per head × heads. */
export const multiplyFen = (amount: Fen, times: number): Fen => share(amount, times, 1)

export const sumFen = (amounts: readonly Fen[]): Fen => amounts.reduce(addFen, ZERO)

export const minFen = (first: Fen, ...rest: readonly Fen[]): Fen => rest.reduce((a, b) => (b < a ? b : a), first)

export const maxFen = (first: Fen, ...rest: readonly Fen[]): Fen => rest.reduce((a, b) => (b > a ? b : a), first)

/** amount × numerator ÷ denominator, the remainder dropped towards zero (去尾). Exact: no float is involved. */
export const share = (amount: Fen, numerator: number, denominator: number): Fen =>
  toFen((BigInt(amount) * wholeNumber(numerator)) / divisor(denominator))

/** amount × numerator ÷ denominator, half a fen rounded away from zero (四舍五入). */
export function shareRoundHalfUp(amount: Fen, numerator: number, denominator: number): Fen {
  const product = BigInt(amount) * wholeNumber(numerator)
  const by = divisor(denominator)
  const size = product < 0n ? -product : product
  const rounded = (2n * size + by) / (2n * by)
  return toFen(product < 0n ? -rounded : rounded)
}

/**
 * Splits an amount by weights so that the parts sum to the whole: each part is dropped to the fen, and the fen left
 * over go to the largest remainders, the earlier part first on a tie. A weight of 0 receives nothing.
 */
export function allocate(amount: Fen, weights: readonly number[]): Fen[] {
  if (amount < 0) throw new RangeError('a negative amount cannot be allocated')
  const parts = weights.map(wholeNumber)
  const total = parts.reduce((a, b) => a + b, 0n)
  if (total === 0n) throw new RangeError('weights must sum to more than zero')
  const products = parts.map((weight) => BigInt(amount) * weight)
  const floors = products.map((product) => product / total)
  const left = Number(BigInt(amount) - floors.reduce((a, b) => a + b, 0n))
  const byRemainder = products.map((product, index) => ({ index, remainder: product % total }))
  byRemainder.sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1))
  const favoured = new Set(byRemainder.slice(0, left).map(({ index }) => index))
  return floors.map((floor, index) => toFen(favoured.has(index) ? floor + 1n : floor))
}

function wholeNumber(value: number): bigint {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a whole number: ${value}`)
  return BigInt(value)
}

function divisor(value: number): bigint {
  if (value === 0) throw new RangeError('a share needs a denominator above zero')
  return wholeNumber(value)
}
