import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { AttemptStatus, BatchStatus } from '../flow'

/** A line of a batch as its papers print it. */
export type PaperLine = {
  readonly line: number
  readonly applicationNumber: string
  readonly beneficiaryName: string
  readonly workUnit: string | null
  readonly townshipName: string
  readonly itemCode: string
  readonly itemTitle: string
  /** The unit that leads the matter. */
  readonly leadUnitName: string
  readonly leadUnitShortName: string
  readonly instalment: number
  readonly holderName: string
  readonly bankName: string
  readonly accountMasked: string
  readonly amountFen: Fen
  readonly status: AttemptStatus
}

/** A batch as its papers print it: account numbers masked. */
export type BatchForPaper = {
  readonly number: string
  readonly purpose: string
  readonly status: BatchStatus
  readonly fundName: string
  readonly year: number
  readonly payer: string
  readonly lineCount: number
  readonly totalFen: Fen
  readonly madeBy: string
  readonly madeOn: PlainDate
  readonly checkedBy: string | null
  readonly lines: readonly PaperLine[]
}
