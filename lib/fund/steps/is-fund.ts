import type { Tx } from '@/lib/platform/transaction'
import { fundExists } from '../repository/funds'

/** Whether the county has this fund. */
export const isFund = (tx: Tx, countyCode: string, id: string): Promise<boolean> => fundExists(tx, countyCode, id)
