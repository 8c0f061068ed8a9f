import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'

const ID = '[0-9a-f-]{36}'

/** Where a page of a list by due day ended, as it stands in the address: '2026-09-18_0199…', or '-_…' without a day. */
export const dueCursorText = ({ dueOn, id }: { dueOn: PlainDate | null; id: string }): string => `${dueOn ?? '-'}_${id}`

/** Reads it back; null on anything else, so that a mangled address shows the first page. */
export function parseDueCursor(text: string | undefined): { dueOn: PlainDate | null; id: string } | null {
  const match = new RegExp(`^(-|\\d{4}-\\d{2}-\\d{2})_(${ID})$`).exec(text ?? '')
  if (!match) return null
  const [, day = '', id = ''] = match
  if (day === '-') return { dueOn: null, id }
  const dueOn = parsePlainDate(day)
  return dueOn === null ? null : { dueOn, id }
}
