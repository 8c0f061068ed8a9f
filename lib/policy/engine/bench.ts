import type { FactReader } from '@/lib/fact/catalogue'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Rulebook } from '../rulebook/schema'
import type { AssessmentContext, Finding, Grant, Outcome } from './assessment'

/** What tests are read against: a reader that knows every fact, the day of the application, the rulebook's evidence. */
export type Bench = {
  readonly reader: FactReader
  readonly applicationDay: PlainDate
  readonly evidence: Rulebook['evidence']
  /** Read on this day what should be read on a day nobody knows yet; without it that stays unknown. */
  readonly dayIfUnknown?: PlainDate
}

/**
 * How a sum is reckoned. `strict`: only what is confirmed, for the verdict. `likely`: declarations at their word.
 * `hopeful`: what is unknown comes out in the applicant's favour, for "at most so much".
 */
export type Mode = 'strict' | 'likely' | 'hopeful'

export type ReckoningBench = Bench & { readonly mode: Mode }

/** What rules across awards look at. `day` is the day whose calendar year counts. */
export type StackingBench = {
  readonly itemCode: string
  readonly day: PlainDate
  readonly context: AssessmentContext
}

export type GrantBench = ReckoningBench & StackingBench & { readonly grantedOn: PlainDate }

/** What an outcome rule finds beyond the criteria, and what it would grant if nothing stands against it. */
export type Reckoning = { readonly findings: readonly Finding[]; readonly grant: Grant | null }

/** The outcome of an evaluation in a mode. */
export function judge(mode: Mode, { outcome, provisional }: { outcome: Outcome; provisional: Outcome }): Outcome {
  if (mode === 'strict') return outcome
  return mode === 'hopeful' && provisional === 'unknown' ? 'met' : provisional
}
