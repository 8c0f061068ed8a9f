import type { Tx } from '@/lib/platform/transaction'
import { lockItem as lock } from '../repository/items'

/** The item, its row locked until the end of the transaction; null when the county has none of that id. */
export const lockItem = (
  tx: Tx,
  countyCode: string,
  itemId: string,
): Promise<{ readonly id: string; readonly code: string } | null> => lock(tx, countyCode, itemId)
