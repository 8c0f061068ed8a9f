import type { PlainDate } from '@/lib/kernel/plain-date'
import { parseResidentId } from '@/lib/kernel/resident-id'

/** The forms under which a typed document number may be registered: as typed, and fifteen digits as eighteen. */
export function identityCandidates(number: string, today: PlainDate): string[] {
  const resident = parseResidentId(number, today)
  return resident.ok && resident.value !== number ? [resident.value, number] : [number]
}
