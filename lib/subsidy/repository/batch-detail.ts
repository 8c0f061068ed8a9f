import { ZERO, type Fen } from '@/lib/kernel/fen'
import { fenOf } from '@/lib/platform/fen-column'
import { prisma } from '@/lib/platform/prisma'
import type { AttemptStatus } from '../flow'
import type { BankEncoding } from '../model'

const NAME = { select: { displayName: true } } as const

/** A batch with its hands, files and neighbours. */
export const findBatchDetail = (countyCode: string, id: string) =>
  prisma.disbursementBatch.findUnique({
    where: { countyCode_id: { countyCode, id } },
    include: {
      madeBy: NAME,
      checkedBy: NAME,
      exportedBy: NAME,
      reconciledBy: NAME,
      fundYear: { select: { year: true, fund: { select: { name: true, payerName: true, payerAccountMasked: true } } } },
      followsBatch: { select: { id: true, number: true } },
      disbursementBatchsAsFollowsBatch: {
        select: { id: true, number: true, status: true },
        orderBy: { number: 'asc' },
      },
      bankFiles: {
        select: { fileName: true, encoding: true, sha256: true, sizeBytes: true, lineCount: true, totalFen: true },
      },
      bankResultFiles: {
        orderBy: { importedAt: 'asc' },
        select: {
          id: true,
          fileName: true,
          importedAt: true,
          lineCount: true,
          paidCount: true,
          failedCount: true,
          suspenseCount: true,
          importedBy: NAME,
        },
      },
    },
  })

export type BatchDetailRow = NonNullable<Awaited<ReturnType<typeof findBatchDetail>>>
export const toEncoding = (text: string): BankEncoding => (text === 'gbk' ? 'gbk' : 'utf-8')

/** Number and money of a batch's lines by status. */
export async function sumLines(
  countyCode: string,
  batchId: string,
): Promise<Record<AttemptStatus, { count: number; totalFen: Fen }>> {
  const rows = await prisma.paymentAttempt.groupBy({
    by: ['status'],
    where: { countyCode, batchId },
    _count: true,
    _sum: { amountFen: true },
  })
  const of = (status: AttemptStatus) => {
    const row = rows.find((one) => one.status === status)
    return { count: row?._count ?? 0, totalFen: row?._sum.amountFen ? fenOf(row._sum.amountFen) : ZERO }
  }
  return { live: of('live'), paid: of('paid'), failed: of('failed'), cancelled: of('cancelled') }
}

/** Holders' names longer than so many characters: candidates for the bank's field. */
export async function findLongNames(
  countyCode: string,
  batchId: string,
): Promise<{ line: number; holderName: string }[]> {
  return prisma.$queryRaw`
    select line, holder_name as "holderName" from payment_attempt
     where county_code = ${countyCode} and batch_id = ${batchId}::uuid and char_length(holder_name) > 25
     order by line limit 200`
}

export const countOpenSuspense = (countyCode: string, batchId: string): Promise<number> =>
  prisma.suspenseItem.count({ where: { countyCode, batchId, status: 'open' } })

/** Accounts that signed any case, or any opening award, paid by a batch. */
export async function findDecidersOf(countyCode: string, batchId: string): Promise<Set<string>> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    select distinct coalesce(award.opening_signed_by_id, decision.actor_id) as id
      from payment_attempt attempt
      join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
      join entitlement award on award.county_code = payment.county_code and award.id = payment.entitlement_id
      left join review_decision decision
        on decision.county_code = award.county_code and decision.application_id = award.application_id
     where attempt.county_code = ${countyCode} and attempt.batch_id = ${batchId}::uuid
       and (decision.actor_id is not null or award.opening_signed_by_id is not null)`
  return new Set(rows.map(({ id }) => id))
}

/** Failed lines of a batch whose payment is due again: what a follow-up batch would pay. */
export async function sumFailedDue(countyCode: string, batchId: string): Promise<{ count: number; totalFen: Fen }> {
  const [row] = await prisma.$queryRaw<{ count: bigint; total: bigint }[]>`
    select count(*) as count, coalesce(sum(payment.amount_fen - payment.offset_fen), 0)::bigint as total
      from payment_attempt attempt
      join payment on payment.county_code = attempt.county_code and payment.id = attempt.payment_id
     where attempt.county_code = ${countyCode} and attempt.batch_id = ${batchId}::uuid
       and attempt.status = 'failed' and payment.status = 'due'`
  return { count: Number(row?.count ?? 0), totalFen: fenOf(row?.total ?? 0n) }
}
