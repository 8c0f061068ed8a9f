import type { Tx } from '@/lib/platform/transaction'
import { countUnsealed } from '../repository/unsealed'

/** How many lines of the record wait to be sealed: more than some seconds' worth means that no worker seals. */
export const countUnsealedLines = (tx: Tx, countyCode: string): Promise<number> => countUnsealed(tx, countyCode)
