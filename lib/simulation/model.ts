import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { RegisterName } from '@/lib/matching/model'
import type { Funder } from '@/lib/policy/engine/assessment'

export const SIMULATION_STATUSES = ['running', 'done', 'failed'] as const
export type SimulationStatus = (typeof SIMULATION_STATUSES)[number]

export const SIMULATION_VERDICTS = ['entitled', 'probable', 'barred', 'outside'] as const
/**
 * `barred`: meets the conditions and gets nothing, for what was had before or a ceiling that is used up. `outside`: does not
 * meet them; kept where something is lost by it, or by a hair.
 */
export type SimulationVerdict = (typeof SIMULATION_VERDICTS)[number]

export const SIMULATION_CHANGES = ['newlyIn', 'newlyOut', 'more', 'less'] as const
/** Against the version before: entitled only now, no longer, to more, to less. */
export type SimulationChange = (typeof SIMULATION_CHANGES)[number]

/** Sums by calendar year, in fen. */
export type ByYear = Readonly<Record<string, Fen>>
export type ByFunder = Readonly<Partial<Record<Funder, Fen>>>

/** What a limit, an earlier award or a spouse's claim took off, or why nothing is left. */
export type Reduction = {
  readonly key: string
  readonly kind: 'limit' | 'stacking' | 'household' | 'amount'
  readonly clause: string
  readonly text: string
  readonly cutFen: Fen
}

/**
 * Another item in force to which the same person is entitled: what she loses there by being granted this one first, and here by
 * being granted that one first.
 */
export type Overlap = {
  readonly code: string
  readonly title: string
  readonly thereFen: Fen
  readonly hereFen: Fen
}

/** What the simulation finds of one person or enterprise. */
export type SimulatedSubject = {
  readonly subjectId: string
  readonly enterpriseId: string | null
  readonly controllerKey: string | null
  readonly verdict: SimulationVerdict
  readonly change: SimulationChange | null
  /** Entitled: what is granted; probable: the most it can be. */
  readonly amountFen: Fen
  readonly beforeFen: Fen
  /** By year and funder, of who is entitled. */
  readonly cost: Readonly<Record<string, ByFunder>>
  readonly costBefore: ByYear
  readonly reductions: readonly Reduction[]
  /** Why an entitled person gets nothing. */
  readonly bars: readonly Reduction[]
  readonly overlaps: readonly Overlap[]
  /** Codes of thresholds she is within a step of, and on which side. */
  readonly near: readonly { readonly code: string; readonly side: 'inside' | 'outside' }[]
}

type Counted = { readonly count: number; readonly fen: Fen }
export type Hit = Counted & { readonly kind: Reduction['kind']; readonly clause: string; readonly text: string }

export type OverlapCount = {
  readonly title: string
  readonly count: number
  /** Who loses there by being granted this one first; here by being granted that one first. */
  readonly there: Counted
  readonly here: Counted
}

/** The figures of a simulation as far as they have come: plain data, kept as they are. */
export type Tally = {
  readonly entitled: Counted
  readonly probable: Counted
  readonly barred: number
  readonly cost: Readonly<Record<string, ByFunder>>
  readonly changes: Readonly<Record<SimulationChange, Counted & { readonly byYear: ByYear }>>
  readonly reductions: Readonly<Record<string, Hit>>
  readonly bars: Readonly<Record<string, Hit>>
  readonly overlaps: Readonly<Record<string, OverlapCount>>
  readonly thresholds: Readonly<
    Record<string, { readonly text: string; readonly inside: number; readonly outside: number }>
  >
  /** Null until everybody was gone through. */
  readonly budget: readonly YearBudget[] | null
}

/** What the county's fund must bear in a year, and what its sub-budget has left; null where none was set up. */
export type YearBudget = {
  readonly year: number
  readonly neededFen: Fen
  readonly availableFen: Fen | null
}

export type Simulation = {
  readonly id: string
  readonly itemId: string
  readonly versionId: string
  readonly rulebookHash: string
  readonly beforeVersionId: string | null
  readonly day: PlainDate
  readonly status: SimulationStatus
  readonly cursor: string | null
  readonly doneCount: number
  readonly totalCount: number
  readonly tally: Tally
  readonly failure: string | null
  readonly askedById: string
  readonly askedByName: string
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

export type SimulationLine = {
  readonly subjectId: string
  readonly enterpriseId: string | null
  readonly verdict: SimulationVerdict
  readonly change: SimulationChange | null
  readonly amountFen: Fen
  readonly beforeFen: Fen
  readonly cutFen: Fen
  readonly marks: readonly string[]
}

/** Whose register is gone through, and whether an enterprise applies for its people. */
export type Reach = { readonly register: RegisterName; readonly isAboutPerson: boolean }
