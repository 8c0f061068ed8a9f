/** What the chain covers: the record, the cases' histories, and the ledger with its entries. */
export const ROW_SOURCES = ['event', 'caseEvent', 'ledger'] as const
export type RowSource = (typeof ROW_SOURCES)[number]

/** What a verification can find wrong. */
export const FINDING_KINDS = [
  'rowChanged',
  'rowMissing',
  'rowForged',
  'linesChanged',
  'sealChanged',
  'sealMissing',
  'chainBroken',
  'tailCut',
  'rechained',
  'neverSealed',
  'anchorChanged',
  'unsealedLong',
  'anchorLate',
] as const
export type FindingKind = (typeof FINDING_KINDS)[number]

export type Finding = {
  readonly kind: FindingKind
  /** Number of the seal, where it is about one. */
  readonly seal?: number
  /** Number of the row in the chain. */
  readonly seq?: number
  readonly source?: RowSource
  readonly rowId?: string
  /** Line of the file outside. */
  readonly anchorLine?: number
}

/** Work that is behind, not a record that was touched: the worker stands still, or the file cannot be written. */
const LATE: readonly FindingKind[] = ['unsealedLong', 'anchorLate']
export const isTampering = ({ kind }: Finding): boolean => !LATE.includes(kind)

/** The end of the chain: how many rows it covers, and the hash that stands for all of them. */
export type ChainHead = {
  readonly number: number
  readonly count: number
  readonly hash: string
  readonly sealedAt: Date
}

/** What a verification found, and what it looked at. */
export type Verification = {
  readonly head: ChainHead | null
  /** The latest head written down outside. */
  readonly anchoredNumber: number
  readonly unsealedCount: number
  readonly findingCount: number
  /** The first of them. */
  readonly findings: readonly Finding[]
  readonly tookMs: number
}
