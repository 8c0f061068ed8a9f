import type { Prisma } from '@/generated/prisma/client'
import type { Cursor } from '@/lib/fact/rules/keyset'
import { fenOf, fenOrNull } from '@/lib/platform/fen-column'
import { prisma } from '@/lib/platform/prisma'
import type { Fen } from '@/lib/kernel/fen'
import type { AttemptStatus, PaymentStatus } from '../flow'
import type { LineOutcome, Resolution, SuspenseReason } from '../model'

export type SuspenseRow = {
  readonly id: string
  readonly batchId: string
  readonly batchNumber: string
  readonly line: number
  readonly reference: string
  readonly outcome: LineOutcome
  /** What the bank wrote. */
  readonly statedFen: Fen | null
  /** What our own line says, where there is one. */
  readonly ownFen: Fen | null
  readonly holderName: string | null
  readonly attemptStatus: AttemptStatus | null
  readonly paymentStatus: PaymentStatus | null
  readonly isOtherBatch: boolean
  readonly reason: SuspenseReason
  readonly createdAt: Date
  readonly resolvedAt: Date | null
  readonly resolution: Resolution | null
  readonly resolutionNote: string | null
  readonly resolvedBy: string | null
}

/** Oldest first while open, latest first when resolved. */
function beyond(status: 'open' | 'resolved', after: Cursor): Prisma.SuspenseItemWhereInput {
  const { at, id } = after
  return status === 'open'
    ? { createdAt: { gte: at }, OR: [{ createdAt: { gt: at } }, { id: { gt: id } }] }
    : { resolvedAt: { lte: at }, OR: [{ resolvedAt: { lt: at } }, { id: { lt: id } }] }
}

/** Suspended lines, the oldest first when open, the latest first when resolved, beyond a place in that order. */
export async function findSuspense(
  countyCode: string,
  status: 'open' | 'resolved',
  { after, limit }: { readonly after: Cursor | null; readonly limit: number },
): Promise<SuspenseRow[]> {
  const rows = await prisma.suspenseItem.findMany({
    where: { countyCode, status, ...(after ? beyond(status, after) : {}) },
    orderBy: status === 'open' ? [{ createdAt: 'asc' }, { id: 'asc' }] : [{ resolvedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: {
      batch: { select: { number: true } },
      resolvedBy: { select: { displayName: true } },
      resultLine: { include: { attempt: { include: { payment: { select: { status: true } } } } } },
    },
  })
  return rows.map((row) => ({
    id: row.id,
    batchId: row.batchId,
    batchNumber: row.batch.number,
    line: row.resultLine.line,
    reference: row.resultLine.reference,
    outcome: row.resultLine.outcome as LineOutcome,
    statedFen: fenOrNull(row.resultLine.amountFen),
    ownFen: row.resultLine.attempt && fenOf(row.resultLine.attempt.amountFen),
    holderName: row.resultLine.attempt?.holderName ?? null,
    attemptStatus: row.resultLine.attempt?.status ?? null,
    paymentStatus: row.resultLine.attempt?.payment.status ?? null,
    isOtherBatch: row.resultLine.attempt !== null && row.resultLine.attempt.batchId !== row.batchId,
    reason: row.reason as SuspenseReason,
    createdAt: row.createdAt,
    resolvedAt: row.resolvedAt,
    resolution: row.resolution as Resolution | null,
    resolutionNote: row.resolutionNote,
    resolvedBy: row.resolvedBy?.displayName ?? null,
  }))
}
