import { parsePhone } from '@/lib/kernel/phone'
import { toHalfWidth } from '@/lib/kernel/text-width'

/** What somebody typed into the search box means. */
export type PersonQuery =
  | { readonly kind: 'all' }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'letters'; readonly text: string }
  | { readonly kind: 'last4'; readonly text: string }
  | { readonly kind: 'phone'; readonly text: string }
  | { readonly kind: 'identity'; readonly text: string }

/**
 * Chinese characters are part of a name; letters the beginning of its pinyin or initials; four digits (the last may be
 * X) the end of an identity number or phone; eleven digits a phone; anything longer an identity number as a whole.
 */
export function parsePersonQuery(typed: string): PersonQuery {
  const text = toHalfWidth(typed).trim()
  if (text === '') return { kind: 'all' }
  if (/\p{Script=Han}/u.test(text)) return { kind: 'name', text: text.replace(/\s/g, '') }
  const compact = text.replace(/[\s-]/g, '').toUpperCase()
  if (/^\d{3}[\dX]$/.test(compact)) return { kind: 'last4', text: compact }
  const phone = parsePhone(compact)
  if (phone.ok) return { kind: 'phone', text: phone.value }
  return /\d{5}/.test(compact) ? { kind: 'identity', text: compact } : { kind: 'letters', text: compact.toLowerCase() }
}
