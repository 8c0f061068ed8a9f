import type { Prisma } from '@/generated/prisma/client'
import type { Fen } from '@/lib/kernel/fen'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { OpeningBatchStatus } from '../flow'
import type { OpeningBatch, OpeningTotals } from '../model'

const BATCH = {
  id: true,
  number: true,
  kind: true,
  status: true,
  version: true,
  fundId: true,
  title: true,
  documentNumber: true,
  scanId: true,
  reversesBatchId: true,
  createdById: true,
  preparedById: true,
  isPreparedByTreasurer: true,
  contentHash: true,
} satisfies Prisma.OpeningBatchSelect

/** The batch, locked until the transaction ends. */
export async function findBatchForUpdate(tx: Tx, countyCode: string, id: string): Promise<OpeningBatch | null> {
  await tx.$queryRaw`select 1 from opening_batch where county_code = ${countyCode} and id = ${id}::uuid for update`
  return tx.openingBatch.findUnique({ where: { countyCode_id: { countyCode, id } }, select: BATCH })
}

/** The next number of the year, 'QC2026-0001'. Batches of a county are numbered one after the other. */
async function nextNumber(tx: Tx, countyCode: string, year: number): Promise<string> {
  await tx.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`openingNumber:${countyCode}`}, 0))::text`
  const prefix = `QC${year}-`
  const count = await tx.openingBatch.count({ where: { countyCode, number: { startsWith: prefix } } })
  return prefix + String(count + 1).padStart(4, '0')
}

export type NewBatch = Pick<
  OpeningBatch,
  'kind' | 'fundId' | 'title' | 'documentNumber' | 'reversesBatchId' | 'createdById'
> & {
  readonly reason: string | null
  readonly year: number
}

export async function insertBatch(tx: Tx, countyCode: string, { year, ...row }: NewBatch, now: Date) {
  const id = newId()
  const number = await nextNumber(tx, countyCode, year)
  await tx.openingBatch.create({ data: { countyCode, id, number, ...row, status: 'draft', createdAt: now } })
  return { id, number }
}

type Change = Omit<Prisma.OpeningBatchUncheckedUpdateManyInput, 'status' | 'version'>

/** Moves a batch from the status and version it was read with; false when somebody was faster. */
export async function moveBatch(
  tx: Tx,
  countyCode: string,
  batch: OpeningBatch,
  to: OpeningBatchStatus,
  change: Change,
): Promise<boolean> {
  const { id, status, version } = batch
  const moved = await tx.openingBatch.updateMany({
    where: { countyCode, id, status, version },
    data: { ...change, status: to, version: { increment: 1 } },
  })
  return moved.count === 1
}

export const toTotalColumns = ({ lineCount, awardCount, paidFen, countyFen, leftFen }: OpeningTotals) => ({
  lineCount,
  awardCount,
  paidFen: column(paidFen),
  countyFen: column(countyFen),
  leftFen: column(leftFen),
})

const column = (amount: Fen): bigint => BigInt(amount)
