import type { Tx } from '@/lib/platform/transaction'
import type { Unit } from '../model'
import { findUnits } from '../repository/units'

/** The whole 机构树 in its order. */
export const listAllUnits = (tx: Tx, countyCode: string): Promise<Unit[]> => findUnits(tx, countyCode)
