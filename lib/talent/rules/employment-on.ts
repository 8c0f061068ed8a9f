import { comparePlainDates, type PlainDate } from '@/lib/kernel/plain-date'

type Period = { readonly mode: string; readonly startedOn: PlainDate; readonly endedOn: PlainDate | null }

/**
 * The employment in force on the day, first and last day included. Full time goes before flexible and dispatched work;
 * among equals the one begun last.
 */
export function employmentOn<E extends Period>(employments: readonly E[], day: PlainDate): E | null {
  const inForce = employments.filter((row) => row.startedOn <= day && (row.endedOn === null || day <= row.endedOn))
  return inForce.sort(byWeight)[0] ?? null
}

function byWeight(a: Period, b: Period): number {
  const fullTimeFirst = Number(b.mode === 'fullTime') - Number(a.mode === 'fullTime')
  if (fullTimeFirst !== 0) return fullTimeFirst
  return comparePlainDates(b.startedOn, a.startedOn)
}
