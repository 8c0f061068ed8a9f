import type { Fen } from '@/lib/kernel/fen'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { dayOrNull } from '@/lib/platform/day-column'
import { fenOf } from '@/lib/platform/fen-column'
import { prisma } from '@/lib/platform/prisma'
import type { AttemptStatus, BatchStatus } from '../flow'

export type BatchRow = {
  readonly id: string
  readonly number: string
  readonly purpose: string
  readonly status: BatchStatus
  readonly year: number
  readonly lineCount: number
  readonly totalFen: Fen
  readonly madeBy: string
  readonly madeAt: Date
  readonly paidCount: number
  readonly failedCount: number
}

/** Batches, newest first, after a place in that order. */
export async function findBatchRows(
  countyCode: string,
  { status, after, limit }: { status: BatchStatus | null; after: string | null; limit: number },
): Promise<BatchRow[]> {
  const rows = await prisma.$queryRaw<(Omit<BatchRow, 'totalFen'> & { totalFen: bigint })[]>`
    select batch.id, batch.number, batch.purpose, batch.status::text as status, year.year,
           batch.line_count as "lineCount", batch.total_fen as "totalFen", maker.display_name as "madeBy",
           batch.made_at as "madeAt", answered.paid as "paidCount", answered.failed as "failedCount"
      from disbursement_batch batch
      join fund_year year on year.county_code = batch.county_code and year.id = batch.fund_year_id
      join account maker on maker.county_code = batch.county_code and maker.id = batch.made_by_id
      join lateral (
        select (count(*) filter (where status = 'paid'))::int as paid, (count(*) filter (where status = 'failed'))::int as failed
          from payment_attempt attempt
         where attempt.county_code = batch.county_code and attempt.batch_id = batch.id) answered on true
     where batch.county_code = ${countyCode}
       and (${status}::text is null or batch.status::text = ${status})
       and (${after}::text is null or batch.number < ${after})
     order by batch.number desc
     limit ${limit}`
  return rows.map((row) => ({ ...row, totalFen: fenOf(row.totalFen) }))
}

/** How many batches stand in each status. */
export async function countBatches(countyCode: string): Promise<Record<BatchStatus, number>> {
  const rows = await prisma.disbursementBatch.groupBy({ by: ['status'], where: { countyCode }, _count: true })
  const count = (status: BatchStatus) => rows.find((row) => row.status === status)?._count ?? 0
  return {
    made: count('made'),
    checked: count('checked'),
    exported: count('exported'),
    reconciled: count('reconciled'),
    cancelled: count('cancelled'),
  }
}

export type BatchLine = {
  readonly id: string
  readonly line: number
  readonly entitlementId: string
  readonly beneficiaryName: string
  readonly holderName: string
  readonly itemCode: string
  readonly instalment: number
  readonly amountFen: Fen
  readonly bankName: string
  readonly accountMasked: string
  readonly status: AttemptStatus
  readonly failureReason: string | null
  readonly settledOn: PlainDate | null
}
type LineRow = Omit<BatchLine, 'amountFen' | 'settledOn'> & { amountFen: bigint; settledOn: Date | null }

/** Lines of a batch in their order, after a line; of one status when it is named. */
export async function findBatchLines(
  countyCode: string,
  { batchId, status, after, limit }: { batchId: string; status: AttemptStatus | null; after: number; limit: number },
): Promise<BatchLine[]> {
  const rows = await prisma.$queryRaw<LineRow[]>`
    select attempt.id, attempt.line, award.id as "entitlementId", award.beneficiary_name as "beneficiaryName",
           attempt.holder_name as "holderName", award.item_code as "itemCode", payment.instalment,
           attempt.amount_fen as "amountFen", attempt.bank_name as "bankName", attempt.account_masked as "accountMasked",
           attempt.status::text as status, attempt.failure_reason as "failureReason", attempt.settled_on as "settledOn"
      from payment_attempt attempt
      join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
      join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
     where attempt.county_code = ${countyCode} and attempt.batch_id = ${batchId}::uuid and attempt.line > ${after}
       and (${status}::text is null or attempt.status::text = ${status})
     order by attempt.line
     limit ${limit}`
  return rows.map((row) => ({ ...row, amountFen: fenOf(row.amountFen), settledOn: dayOrNull(row.settledOn) }))
}
