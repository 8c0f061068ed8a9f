import type { Tx } from '@/lib/platform/transaction'
import { findSpousesOf } from '../repository/spouses'

/** The spouse in the register of each of these talents, as findSpouse says for one; those without are left out. */
export const findManySpouses = (tx: Tx, countyCode: string, ids: readonly string[]): Promise<Map<string, string>> =>
  findSpousesOf(tx, countyCode, ids)
