import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'

/** A `@db.Date` column comes back as UTC midnight; only here does it become a day. */
export const dayOf = (column: Date): PlainDate => toPlainDate(column.toISOString().slice(0, 10))
export const dayOrNull = (column: Date | null): PlainDate | null => (column === null ? null : dayOf(column))

/** A day as a `@db.Date` column wants it. */
export const toDayColumn = (day: PlainDate): Date => new Date(`${day}T00:00:00.000Z`)
export const toDayColumnOrNull = (day: PlainDate | null): Date | null => (day === null ? null : toDayColumn(day))
