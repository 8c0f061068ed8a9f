import type { Fen } from '@/lib/kernel/fen'
import { fenOf, fenOrNull } from '@/lib/platform/fen-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { LineOutcome, Resolution, SuspenseReason } from '../model'

export type NewSuspense = {
  readonly resultLineId: string
  readonly batchId: string
  readonly subBudgetId: string
  readonly amountFen: Fen
  readonly reason: SuspenseReason
}

export async function insertSuspense(
  tx: Tx,
  countyCode: string,
  rows: readonly NewSuspense[],
  now: Date,
): Promise<void> {
  await tx.suspenseItem.createMany({
    data: rows.map((row) => ({
      countyCode,
      id: newId(),
      ...row,
      amountFen: BigInt(row.amountFen),
      status: 'open' as const,
      createdAt: now,
    })),
  })
}

export type SuspenseItem = NewSuspense & {
  readonly id: string
  readonly attemptId: string | null
  readonly outcome: LineOutcome
  /** What the bank wrote, in suspense or not. */
  readonly statedFen: Fen | null
}

/** An open item with the line it stands for, locked. */
export async function findOpenSuspenseForUpdate(tx: Tx, countyCode: string, id: string): Promise<SuspenseItem | null> {
  await tx.$queryRaw`select 1 from suspense_item where county_code = ${countyCode} and id = ${id}::uuid for update`
  const row = await tx.suspenseItem.findFirst({
    where: { countyCode, id, status: 'open' },
    include: { resultLine: { select: { attemptId: true, outcome: true, amountFen: true } } },
  })
  return (
    row && {
      id,
      resultLineId: row.resultLineId,
      batchId: row.batchId,
      subBudgetId: row.subBudgetId,
      amountFen: fenOf(row.amountFen),
      reason: row.reason as SuspenseReason,
      attemptId: row.resultLine.attemptId,
      outcome: row.resultLine.outcome as LineOutcome,
      statedFen: fenOrNull(row.resultLine.amountFen),
    }
  )
}

export async function resolveSuspenseRow(
  tx: Tx,
  countyCode: string,
  id: string,
  resolved: { resolution: Resolution; note: string; byId: string; at: Date },
): Promise<void> {
  await tx.suspenseItem.update({
    where: { countyCode_id: { countyCode, id } },
    data: {
      status: 'resolved',
      resolution: resolved.resolution,
      resolutionNote: resolved.note,
      resolvedById: resolved.byId,
      resolvedAt: resolved.at,
    },
  })
}
