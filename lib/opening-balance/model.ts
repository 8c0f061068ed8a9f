import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { OpeningBatchStatus } from './flow'

/** `entry` says what was awarded before; `reversal` takes back awards of a posted batch. */
export const OPENING_BATCH_KINDS = ['entry', 'reversal'] as const
export type OpeningBatchKind = (typeof OPENING_BATCH_KINDS)[number]

/** Category of an apartment: months lived in it count, money need not have been paid. */
export const APARTMENT = 'apartment'
/** Item code of an award of something that was never an item of this house. */
export const PRIOR_ITEM = '期初'

/** What is still to be paid of an award: equal instalments at equal distances, the last of which may differ. */
export type LeftPlan = {
  readonly count: number
  readonly firstOn: PlainDate
  readonly everyMonths: number
  readonly eachFen: Fen
  readonly lastFen: Fen
  /** The county's part of each, in per cent, cut off to the fen; the city bears the rest. */
  readonly countyPercent: number
  /** Whether a person looks again before each is paid. */
  readonly isRechecked: boolean
}

/** What was paid of one award out of one year's money. Lines of one award share `awardId` and all that describes it. */
export type OpeningLine = {
  readonly id: string
  readonly awardId: string
  readonly line: number
  readonly sheetRow: number | null
  readonly talentId: string | null
  readonly enterpriseId: string | null
  readonly employerId: string | null
  readonly townshipCode: string
  readonly beneficiaryName: string
  readonly itemId: string | null
  readonly itemCode: string
  readonly category: string
  readonly title: string
  readonly grantedOn: PlainDate
  readonly year: number
  readonly paidFen: Fen
  readonly countyFen: Fen
  readonly months: number | null
  readonly paidFrom: PlainDate | null
  readonly paidTo: PlainDate | null
  readonly place: string | null
  readonly left: LeftPlan | null
  readonly payee: { readonly bankName: string; readonly accountSealed: string; readonly accountMasked: string } | null
  readonly note: string | null
  readonly reversesLineId: string | null
}
export type NewOpeningLine = Omit<OpeningLine, 'id' | 'line'>

/** 期初批次 as commands need it. */
export type OpeningBatch = {
  readonly id: string
  readonly number: string
  readonly kind: OpeningBatchKind
  readonly status: OpeningBatchStatus
  readonly version: number
  readonly fundId: string
  readonly title: string
  readonly documentNumber: string
  readonly scanId: string | null
  readonly reversesBatchId: string | null
  readonly createdById: string
  readonly preparedById: string | null
  readonly isPreparedByTreasurer: boolean
  readonly contentHash: string | null
}

/** What a batch adds up to: frozen when it is prepared, seen and posted back by whoever signs. */
export type OpeningTotals = {
  readonly lineCount: number
  readonly awardCount: number
  readonly paidFen: Fen
  readonly countyFen: Fen
  readonly leftFen: Fen
}
