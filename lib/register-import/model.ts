import type { PlainDate } from '@/lib/kernel/plain-date'

export const IMPORT_KINDS = [
  'talents',
  'enterprises',
  'employments',
  'insurance',
  'taxYears',
  'housing',
  'educations',
  'titles',
  'honours',
] as const
/** What a workbook brings. */
export type ImportKind = (typeof IMPORT_KINDS)[number]

export const IMPORT_STATUSES = [
  'checking',
  'checked',
  'applying',
  'applied',
  'undoing',
  'undone',
  'discarded',
  'failed',
] as const
export type ImportStatus = (typeof IMPORT_STATUSES)[number]

/** How many rows of a workbook would, or did, what. */
export type ImportCounts = {
  readonly rowCount: number
  readonly faultyRows: number
  readonly createdRows: number
  readonly changedRows: number
  readonly sameRows: number
}

export type ImportBatch = ImportCounts & {
  readonly id: string
  readonly kind: ImportKind
  readonly status: ImportStatus
  readonly fileName: string
  readonly storageKey: string
  readonly source: string
  readonly sourceDay: PlainDate
  readonly sourceDocument: string | null
  readonly planHash: string | null
  readonly faultyBookKey: string | null
  readonly problem: string | null
  readonly progressDone: number
  readonly progressTotal: number
  readonly attempts: number
  readonly uploadedById: string
  readonly uploadedByName: string
  readonly uploadedAt: Date
  readonly confirmedById: string | null
  readonly appliedAt: Date | null
  readonly undoneById: string | null
  readonly undoneAt: Date | null
  readonly undoReason: string | null
}

/** What the preview shows beside the counts. */
export type ImportPreview = {
  /** What was not read, in Chinese: hidden sheets, columns nobody asked for. */
  readonly notices: readonly string[]
  readonly headers: readonly string[]
  readonly rows: readonly {
    readonly row: number
    readonly cells: readonly string[]
    readonly is: 'created' | 'changed' | 'same' | 'faulty'
  }[]
}
