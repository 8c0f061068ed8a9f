import { isId } from '@/lib/kernel/id'

/** Where a page of a list ended: the last row's instant and id. */
export type Cursor = { readonly at: Date; readonly id: string }

/** As it stands in the address: '1789344000000_0199…'. */
export const cursorText = ({ at, id }: Cursor): string => `${at.getTime()}_${id}`

/** Reads it back; null on anything that is no cursor, so that a mangled address shows the first page. */
export function parseCursor(text: string | undefined): Cursor | null {
  const [milliseconds = '', id = ''] = (text ?? '').split('_')
  return /^\d{12,14}$/.test(milliseconds) && isId(id) ? { at: new Date(Number(milliseconds)), id } : null
}
