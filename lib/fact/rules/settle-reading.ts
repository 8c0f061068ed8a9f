import type { PlainDate } from '@/lib/kernel/plain-date'
import { factOf, type FactKey, type FactReading, type FactValue } from '../catalogue'
import type { Provenance, VerificationState } from '../model'

/** Where the facts of one subject came from, and what verifying departments said of them; both by fact key. */
export type FactStanding = {
  readonly provenance: ReadonlyMap<string, Provenance>
  readonly verifications: ReadonlyMap<string, VerificationState & { readonly id: string }>
}

/** What a register holds of a fact on a day; `source` where the row itself says it. */
export type Held = {
  readonly value: FactValue | null
  readonly source?: string | null
  readonly since?: PlainDate | null
}

const NOTHING_HELD = '登记库无记录'
export const UNREADABLE: FactReading = { value: null, source: NOTHING_HELD, since: null, pending: false }

/**
 * The reading of a held value. A rejected fact is unknown; a pending one is told as declared and marked; silence means
 * what the catalogue says it means (`whenAbsent`), and stays unknown where it says nothing.
 */
export function settleReading(key: FactKey, standing: FactStanding, held: Held): FactReading {
  const verification = standing.verifications.get(key)
  if (verification?.status === 'rejected') {
    return { value: null, source: `${verification.departmentName}核验未通过`, since: null, pending: false }
  }
  if (held.value === null) return { ...UNREADABLE, value: factOf(key).whenAbsent }
  const provenance = standing.provenance.get(key)
  const source = held.source ?? provenance?.source ?? '登记库'
  return {
    value: held.value,
    source: verification?.status === 'confirmed' ? `${source}，${verification.departmentName}已核验` : source,
    since: held.since ?? provenance?.validFrom ?? null,
    pending: verification?.status === 'pending',
  }
}
