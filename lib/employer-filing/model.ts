import type { ApplicationStatus } from '@/lib/application/flow'

/** More rows in one sheet are refused: a preview is read by a person, and checked while she waits. */
export const MAXIMUM_ROWS = 200

/** Where a row stands, as the enterprise is told: what becomes of a filed case is between the person and the office. */
export const FILED_ROW_STATES = ['waiting', 'submitted', 'givenUp', 'lapsed'] as const
export type FiledRowState = (typeof FILED_ROW_STATES)[number]

/** One row that became a person's case. */
export type FiledRow = {
  readonly sheetRow: number
  readonly name: string
  readonly status: ApplicationStatus
  readonly submittedAt: Date | null
}

/** A sheet as it was brought; `filedAt` null: looked at, not confirmed. */
export type EmployerFiling = {
  readonly id: string
  readonly enterpriseId: string
  readonly itemId: string
  readonly itemCode: string
  readonly itemTitle: string
  readonly fileName: string
  readonly storageKey: string
  readonly uploadedAt: Date
  readonly filedAt: Date | null
}
