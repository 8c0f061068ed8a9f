import type { PlainDate } from '@/lib/kernel/plain-date'

/** One line of the record, as a command states it. `detail` holds ids, codes and amounts, never a personal value in clear. */
export type AuditEntry = {
  action: string
  objectKind: string
  objectId: string
  summary: string
  now: Date
  detail?: Record<string, unknown>
}

/** One line of the record as the auditor reads it. */
export type AuditLine = {
  id: string
  /** When it was written, by the wall clock. */
  recordedAt: Date
  /** When it counts as done, by the business clock. */
  businessAt: Date
  actorId: string
  actorName: string
  actorKind: string
  action: string
  objectKind: string
  objectId: string
  summary: string
  detail: Record<string, unknown> | null
  /** False when the row was changed after it was written. */
  isIntact: boolean
}

export type AuditFilter = {
  /** Days of the wall clock in Asia/Shanghai, both included. */
  from?: PlainDate | undefined
  to?: PlainDate | undefined
  actor?: string | undefined
  /** An action, or the slice it begins with: `account.`. */
  action?: string | undefined
  /** Id or kind of the object, or a part of the summary. */
  object?: string | undefined
  after?: { recordedAt: Date; id: string } | undefined
}
