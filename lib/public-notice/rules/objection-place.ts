import { cursorText, parseCursor, type Cursor } from '@/lib/fact/rules/keyset'
import { OBJECTION_STATUSES, type ObjectionStatus } from '../flow'

/** Where a page of objections ended: in which group, and how far. */
export type ObjectionPlace = Cursor & { readonly status: ObjectionStatus }

/** As it stands in the address: 'filed.1789344000000_0199…'. */
export const objectionPlaceText = ({ status, ...cursor }: ObjectionPlace): string => `${status}.${cursorText(cursor)}`

/** Reads it back; null on anything that is no place, so that a mangled address shows the first page. */
export function parseObjectionPlace(text: string | undefined): ObjectionPlace | null {
  const [group, rest] = (text ?? '').split('.')
  const [status, cursor] = [OBJECTION_STATUSES.find((one) => one === group), parseCursor(rest)]
  return status && cursor ? { ...cursor, status } : null
}
