import type { PlainDate } from '@/lib/kernel/plain-date'

export const MATCH_VERDICTS = ['met', 'unknown'] as const
/** `met`: entitled as far as the register knows; `unknown`: probably, if what is missing turns out well. */
export type MatchVerdict = (typeof MATCH_VERDICTS)[number]

export const REGISTERS = ['talent', 'enterprise'] as const
export type RegisterName = (typeof REGISTERS)[number]

export const MATCH_RUN_STATUSES = ['running', 'done', 'superseded'] as const
export type MatchRunStatus = (typeof MATCH_RUN_STATUSES)[number]

/** One round of every item in force against both registers. */
export type MatchRun = {
  readonly id: string
  readonly day: PlainDate
  readonly fingerprint: string
  readonly status: MatchRunStatus
  readonly register: RegisterName
  readonly cursor: string | null
  readonly doneCount: number
  readonly totalCount: number
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

export const MATCH_STATES = ['open', 'filed', 'granted'] as const
/** What has come of a match: nothing yet, a case under way, or an award. */
export type MatchState = (typeof MATCH_STATES)[number]
