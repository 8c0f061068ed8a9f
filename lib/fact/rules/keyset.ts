/** Where a page of a list ended: the last row's instant and id. */
export type Cursor = { readonly at: Date; readonly id: string }

/** As it stands in the address: '1789344000000_0199…'. */
export const cursorText = ({ at, id }: Cursor): string => `${at.getTime()}_${id}`

/** Reads it back; null on anything that is no cursor, so that a mangled address shows the first page. */
export function parseCursor(text: string | undefined): Cursor | null {
  const match = /^(\d{12,14})_([0-9a-f-]{36})$/.exec(text ?? '')
  return match ? { at: new Date(Number(match[1])), id: String(match[2]) } : null
}
