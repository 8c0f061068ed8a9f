import type { Tx } from '@/lib/platform/transaction'
import { findEmployedAt } from '../repository/employed'

/** Everybody who works or ever worked at one of these enterprises. */
export const findEmployed = (tx: Tx, countyCode: string, enterpriseIds: readonly string[]): Promise<string[]> =>
  enterpriseIds.length === 0 ? Promise.resolve([]) : findEmployedAt(tx, countyCode, enterpriseIds)
