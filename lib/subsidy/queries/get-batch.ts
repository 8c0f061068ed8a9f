import type { Actor } from '@/lib/kernel/actor'
import { bankLink } from '@/lib/platform/bank-link'
import { reading } from '@/lib/platform/transaction'
import { countInstructions } from '../repository/instructions'
import type { Fen } from '@/lib/kernel/fen'
import { isId } from '@/lib/kernel/id'
import { fenOf } from '@/lib/platform/fen-column'
import type { AttemptStatus, BatchStatus, InstructionStatus } from '../flow'
import type { BankEncoding } from '../model'
import { mayDisburse, mayReadPayments } from '../permission'
import * as detail from '../repository/batch-detail'
import { findBatchLines, type BatchLine } from '../repository/batch-lists'
import { batchActs, type BatchActs } from '../rules/batch-acts'
import { isHolderNameLong } from '../rules/fit-holder-name'
import { HAND_LABELS, type Hand } from '../rules/hand-of-batch'

export type { BatchLine }
type Sum = { readonly count: number; readonly totalFen: Fen }
export type BatchView = {
  readonly id: string
  readonly number: string
  readonly purpose: string
  readonly status: BatchStatus
  readonly year: number
  readonly fundName: string
  readonly payer: string
  readonly lineCount: number
  readonly totalFen: Fen
  readonly contentHash: string
  readonly cancelledReason: string | null
  readonly hands: readonly {
    readonly hand: Hand
    readonly label: string
    readonly name: string | null
    readonly at: Date | null
  }[]
  readonly sums: Readonly<Record<AttemptStatus, Sum>>
  readonly lines: readonly BatchLine[]
  readonly nextLine: number | null
  /** 银企直联: whether the county has it, and how many lines of this batch stand where with the bank. */
  readonly link: { readonly isOn: boolean; readonly told: Readonly<Record<InstructionStatus, number>> }
  readonly file: {
    readonly fileName: string
    readonly encoding: BankEncoding
    readonly sha256: string
    readonly sizeBytes: number
    readonly mine: boolean
  } | null
  readonly results: readonly {
    readonly id: string
    readonly fileName: string
    readonly by: string
    readonly at: Date
    readonly lineCount: number
    readonly paidCount: number
    readonly failedCount: number
    readonly suspenseCount: number
  }[]
  readonly openSuspense: number
  readonly failedDue: Sum
  readonly longNames: readonly { readonly line: number; readonly holderName: string }[]
  readonly follows: { readonly id: string; readonly number: string } | null
  readonly followers: readonly { readonly id: string; readonly number: string; readonly status: BatchStatus }[]
  readonly acts: BatchActs
}

const PAGE = 100

const MOST_LINES = 1_000_000
/** Whether a number from an address can be a line's at all. */
const isLine = (after: number): boolean => Number.isInteger(after) && after >= 0 && after <= MOST_LINES

/** A batch with its four hands, its lines, what the bank said, and what this actor may do next. Null: not there, or not theirs. */
export async function getBatch(
  actor: Actor,
  id: string,
  { status = null, after = 0, limit = PAGE }: { status?: AttemptStatus | null; after?: number; limit?: number } = {},
): Promise<BatchView | null> {
  if (!mayReadPayments(actor) || !isId(id)) return null
  const { countyCode } = actor
  const batch = await detail.findBatchDetail(countyCode, id)
  if (!batch) return null
  const [sums, lines, openSuspense, failedDue, deciders, names, told] = await Promise.all([
    detail.sumLines(countyCode, id),
    findBatchLines(countyCode, { batchId: id, status, after: isLine(after) ? after : 0, limit: limit + 1 }),
    detail.countOpenSuspense(countyCode, id),
    detail.sumFailedDue(countyCode, id),
    detail.findDecidersOf(countyCode, id),
    detail.findLongNames(countyCode, id),
    countInstructions(reading, countyCode, id),
  ])
  const shown = lines.slice(0, limit)
  return {
    ...headOf(batch, actor.accountId),
    sums,
    lines: shown,
    nextLine: lines.length > limit ? (shown.at(-1)?.line ?? null) : null,
    openSuspense,
    failedDue,
    link: { isOn: bankLink() !== null, told },
    longNames: names.filter(({ holderName }) => isHolderNameLong(holderName)),
    acts: batchActs({ batch, accountId: actor.accountId, deciders, mayDisburse: mayDisburse(actor) === null }),
  }
}

function headOf(batch: detail.BatchDetailRow, accountId: string) {
  const { id, number, purpose, status, lineCount, contentHash, cancelledReason, fundYear } = batch
  const { fund } = fundYear
  return {
    id,
    number,
    purpose,
    status,
    lineCount,
    contentHash,
    cancelledReason,
    year: fundYear.year,
    fundName: fund.name,
    payer: `${fund.payerName} ${fund.payerAccountMasked}`,
    totalFen: fenOf(batch.totalFen),
    hands: handsOf(batch),
    file: batch.bankFiles && {
      ...batch.bankFiles,
      encoding: detail.toEncoding(batch.bankFiles.encoding),
      mine: batch.exportedById === accountId,
    },
    results: batch.bankResultFiles.map(({ importedBy, importedAt, ...rest }) => ({
      ...rest,
      by: importedBy.displayName,
      at: importedAt,
    })),
    follows: batch.followsBatch,
    followers: batch.disbursementBatchsAsFollowsBatch,
  }
}

const handsOf = (batch: detail.BatchDetailRow): BatchView['hands'] => [
  { hand: 'make', label: HAND_LABELS.make, name: batch.madeBy.displayName, at: batch.madeAt },
  { hand: 'check', label: HAND_LABELS.check, name: batch.checkedBy?.displayName ?? null, at: batch.checkedAt },
  { hand: 'export', label: HAND_LABELS.export, name: batch.exportedBy?.displayName ?? null, at: batch.exportedAt },
  {
    hand: 'reconcile',
    label: HAND_LABELS.reconcile,
    name: batch.reconciledBy?.displayName ?? null,
    at: batch.reconciledAt,
  },
]
