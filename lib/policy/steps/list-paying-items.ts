import type { Tx } from '@/lib/platform/transaction'
import type { PayingItem } from '../model'
import { findPayingItems } from '../repository/item-lists'

/** Every item that grants money, in force or not: what an award from before may have been an award of. */
export const listPayingItems = (tx: Tx, countyCode: string): Promise<PayingItem[]> => findPayingItems(tx, countyCode)
