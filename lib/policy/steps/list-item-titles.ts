import type { Tx } from '@/lib/platform/transaction'
import { findItemTitles, type ItemTitle } from '../repository/item-lists'

/** Every item that ever was, by code. */
export const listItemTitles = (tx: Tx, countyCode: string): Promise<ItemTitle[]> => findItemTitles(tx, countyCode)
