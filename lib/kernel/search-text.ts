import { toHalfWidth } from './text-width'

/** An identity number (18, or 15 of old), a phone, or an account: digits in a row, however they were spaced. */
const WHOLE = /(?<!\d)(?:1[3-9]\d{9}|\d{11,21}[\dXx])(?!\d)/
const TOKEN = /^~([\dX*]{4})\.(.+)$/

const compact = (text: string): string => toHalfWidth(text).replaceAll(/[\s-]/g, '')

/**
 * Whether a text holds the whole of a personal number: what may not stand in an address, where history, logs and whoever
 * looks over a shoulder read it. Parts of numbers may.
 */
export const holdsWholeNumber = (text: string): boolean => WHOLE.test(compact(text))

/** Sixteen digits are a talent card's own number where cards are looked for. */
export const mayStandInAddress = (path: string, text: string): boolean =>
  !holdsWholeNumber(text) || (path === '/office/cards' && /^\d{16}$/.test(compact(text)))

/** What stands in an address instead: the last four in clear, for people, and the text sealed. */
export const searchToken = (text: string, sealed: string): string =>
  `~${compact(text)
    .toUpperCase()
    .slice(-4)
    .replaceAll(/[^\dX]/g, '*')
    .padStart(4, '*')}.${sealed}`

/** The sealed part of such a token; null for what somebody typed. */
export const sealedIn = (search: string): string | null => TOKEN.exec(search)?.[2] ?? null

/** How a search is shown: as it was typed, a number by its last four. */
export function searchWords(search: string): string {
  const tail = TOKEN.exec(search)?.[1]
  if (tail !== undefined) return `尾号 ${tail} 的号码`
  return holdsWholeNumber(search) ? `尾号 ${compact(search).slice(-4)} 的号码` : search
}
