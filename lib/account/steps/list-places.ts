import type { Tx } from '@/lib/platform/transaction'
import type { Unit } from '../model'
import { findUnits } from '../repository/units'

/** The townships and villages of the county. */
export async function listPlaces(tx: Tx, countyCode: string): Promise<{ townships: Unit[]; villages: Unit[] }> {
  const townships = await findUnits(tx, countyCode, { kind: 'township' })
  const villages = await findUnits(tx, countyCode, { kind: 'village' })
  return { townships, villages }
}
