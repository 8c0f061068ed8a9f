import { comparePlainDates, type PlainDate } from '@/lib/kernel/plain-date'
import type { Recognition } from '../model'

/**
 * The recognition in force on the day, first and last day included. A later one takes the place of an earlier from its
 * own first day; a revoked one held until the day before it was revoked.
 */
export function recognitionOn(rows: readonly Recognition[], day: PlainDate): Recognition | null {
  const inForce = rows.filter(
    (row) => row.validFrom <= day && day <= row.validTo && (row.revokedOn === null || day < row.revokedOn),
  )
  return inForce.sort((a, b) => comparePlainDates(b.validFrom, a.validFrom))[0] ?? null
}
