import type { Tx } from '@/lib/platform/transaction'
import { findUnfinished, giveUnfinished, type UnfinishedOpening } from '../repository/unfinished-batches'

/** The opening batches that whoever leaves is still writing. */
export const listUnfinishedOpenings = (tx: Tx, countyCode: string, accountId: string): Promise<UnfinishedOpening[]> =>
  findUnfinished(tx, countyCode, accountId)

/** Gives them to a successor. */
export const handOverOpenings = (tx: Tx, countyCode: string, from: string, to: string): Promise<void> =>
  giveUnfinished(tx, countyCode, from, to)
