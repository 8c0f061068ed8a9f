import { isId } from '@/lib/kernel/id'
import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'

/** Where a page of payments by their due day ended. */
export type DuePlace = { readonly dueOn: PlainDate; readonly id: string }

/** As it stands in the address: '2026-09-14_0199…'. */
export const duePlaceText = ({ dueOn, id }: DuePlace): string => `${dueOn}_${id}`

/** Reads it back; null on anything that is no place, so that a mangled address shows the first page. */
export function parseDuePlace(text: string | undefined): DuePlace | null {
  const [day = '', id = ''] = (text ?? '').split('_')
  const dueOn = parsePlainDate(day)
  return dueOn && isId(id) ? { dueOn, id } : null
}
