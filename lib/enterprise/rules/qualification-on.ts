import { comparePlainDates, type PlainDate } from '@/lib/kernel/plain-date'
import type { Qualification } from '../model'

/** The qualification of a kind that is valid on the day, first and last day included; the latest where several are. */
export function qualificationOn(rows: readonly Qualification[], kind: string, day: PlainDate): Qualification | null {
  const valid = rows.filter(
    (row) => row.kind === kind && row.validFrom <= day && (row.validTo === null || day <= row.validTo),
  )
  return valid.sort((a, b) => comparePlainDates(b.validFrom, a.validFrom))[0] ?? null
}
