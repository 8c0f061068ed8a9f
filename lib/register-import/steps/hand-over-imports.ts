import type { Tx } from '@/lib/platform/transaction'
import { findUnfinished, giveUnfinished, type UnfinishedBatch } from '../repository/unfinished-batches'

/** The unfinished imports of whoever leaves. */
export const listUnfinishedImports = (tx: Tx, countyCode: string, accountId: string): Promise<UnfinishedBatch[]> =>
  findUnfinished(tx, countyCode, accountId)

/** Gives them to a successor. */
export const handOverImports = (tx: Tx, countyCode: string, from: string, to: string): Promise<void> =>
  giveUnfinished(tx, countyCode, from, to)
