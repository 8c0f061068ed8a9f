import type { Tx } from '@/lib/platform/transaction'
import { findMark } from '../repository/marks'

/** How often anything was matched: unchanged, there is nothing new to work on from. */
export const readMark = (tx: Tx, countyCode: string): Promise<bigint> => findMark(tx, countyCode)
