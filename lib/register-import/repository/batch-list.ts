import type { Cursor } from '@/lib/fact/rules/keyset'
import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import type { ImportBatch, ImportPreview } from '../model'
import { IMPORT_PREVIEW } from '../rules/sealed-purposes'
import { BATCH, toBatch } from './batches'

/** One page of batches, latest first; of one account, or of all. */
export async function findBatchPage(
  tx: Tx,
  countyCode: string,
  { uploadedById, after, size }: { uploadedById: string | null; after: Cursor | null; size: number },
): Promise<ImportBatch[]> {
  const beyond = after && {
    uploadedAt: { lte: after.at },
    OR: [{ uploadedAt: { lt: after.at } }, { id: { lt: after.id } }],
  }
  const rows = await tx.importBatch.findMany({
    where: { countyCode, ...(uploadedById === null ? {} : { uploadedById }), ...(beyond ?? {}) },
    orderBy: [{ uploadedAt: 'desc' }, { id: 'desc' }],
    take: size,
    select: BATCH,
  })
  return rows.map(toBatch)
}

export type FaultCount = { readonly code: string; readonly header: string; readonly count: number }
export type FaultLine = { readonly row: number; readonly header: string; readonly text: string }

/** How often what is wrong in which column. */
export async function countFaults(tx: Tx, countyCode: string, batchId: string): Promise<FaultCount[]> {
  const groups = await tx.importFault.groupBy({
    by: ['code', 'header'],
    where: { countyCode, batchId },
    _count: true,
    orderBy: [{ _count: { code: 'desc' } }, { code: 'asc' }, { header: 'asc' }],
  })
  return groups.map(({ code, header, _count }) => ({ code, header, count: _count }))
}

/** The first faults in the order of the file. */
export const findFaults = (tx: Tx, countyCode: string, batchId: string, size: number): Promise<FaultLine[]> =>
  tx.importFault.findMany({
    where: { countyCode, batchId },
    orderBy: { sequence: 'asc' },
    take: size,
    select: { row: true, header: true, text: true },
  })

export async function findPreview(tx: Tx, countyCode: string, id: string): Promise<ImportPreview | null> {
  const row = await tx.importBatch.findUnique({
    where: { countyCode_id: { countyCode, id } },
    select: { previewSealed: true },
  })
  return row?.previewSealed ? (JSON.parse(unseal(IMPORT_PREVIEW, row.previewSealed)) as ImportPreview) : null
}

export const MOST_LEFTOVERS = 200

/** What an undo left as it was, the first of it in the order of the file. */
export const findLeftovers = (
  tx: Tx,
  countyCode: string,
  batchId: string,
): Promise<{ subjectId: string; text: string }[]> =>
  tx.importLeftover.findMany({
    where: { countyCode, batchId },
    orderBy: { sequence: 'asc' },
    take: MOST_LEFTOVERS,
    select: { subjectId: true, text: true },
  })
