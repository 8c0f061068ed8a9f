import type { SubjectKind } from '@/lib/fact/model'

export const DUPLICATE_STATUSES = ['open', 'different', 'merged', 'stale'] as const
export type DuplicateStatus = (typeof DUPLICATE_STATUSES)[number]

/** Why two entries may be the same. */
export const GROUNDS = [
  'sameNumber',
  'namePhone',
  'nameBirth',
  'otherDocument',
  'sameBody',
  'sameName',
  'proposed',
] as const
export type Ground = (typeof GROUNDS)[number]

export const VERDICTS = ['same', 'different', 'undecided'] as const
export type Verdict = (typeof VERDICTS)[number]

/** Of a pair, the entry with the smaller id is the first. */
export const SIDES = ['first', 'second'] as const
export type Side = (typeof SIDES)[number]

export type Pair = {
  readonly id: string
  readonly kind: SubjectKind
  readonly firstId: string
  readonly secondId: string
  readonly grounds: readonly Ground[]
  readonly status: DuplicateStatus
  readonly version: number
  readonly decidedAt: Date | null
  readonly decidedByName: string | null
}

/** Which entry stays and which goes into it. */
export type Roles = { readonly kind: SubjectKind; readonly survivorId: string; readonly loserId: string }

export type Merge = Roles & {
  readonly id: string
  readonly pairId: string
  readonly takenKeys: readonly string[]
  readonly reason: string
  readonly mergedAt: Date
  readonly mergedByName: string
  readonly undoneAt: Date | null
  readonly undoneByName: string | null
  readonly undoneReason: string | null
}

export const otherSide = (side: Side): Side => (side === 'first' ? 'second' : 'first')

export const rolesOf = (pair: Pair, keep: Side): Roles => ({
  kind: pair.kind,
  survivorId: keep === 'first' ? pair.firstId : pair.secondId,
  loserId: keep === 'first' ? pair.secondId : pair.firstId,
})
