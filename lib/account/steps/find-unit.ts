import type { Tx } from '@/lib/platform/transaction'
import type { Unit } from '../model'
import { findUnitByCode } from '../repository/units'

/** The unit of that code in the county, or null. */
export const findUnit = (tx: Tx, countyCode: string, code: string): Promise<Unit | null> =>
  findUnitByCode(tx, countyCode, code)
