import { parsePlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import type { StartFrom } from '../rulebook/schema'
import type { Missing } from './assessment'
import type { ReckoningBench } from './bench'
import { missingFact } from './missing'

/** When a schedule, or an instalment with a day of its own, starts; null with what is missing when nobody knows. */
export function startOfSchedule(
  bench: ReckoningBench,
  startFrom: StartFrom,
  grantedOn: PlainDate,
): { day: PlainDate | null; missing: readonly Missing[] } {
  if (startFrom.kind === 'grant') return { day: grantedOn, missing: [] }
  const { value } = bench.reader.read(startFrom.fact, bench.applicationDay)
  const day = typeof value === 'string' ? parsePlainDate(value) : null
  if (day === null && bench.mode === 'hopeful') return { day: grantedOn, missing: [] }
  return { day, missing: day === null ? [missingFact(bench.evidence, startFrom.fact, 'unknown')] : [] }
}
