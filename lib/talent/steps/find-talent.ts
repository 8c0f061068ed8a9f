import type { Tx } from '@/lib/platform/transaction'
import type { Talent } from '../model'
import { findTalentRow } from '../repository/talents'

/**
 * The talent of that id, or null: one that went into another entry is not there. Whoever calls asks first whether the
 * actor may know.
 */
export async function findTalent(tx: Tx, countyCode: string, id: string): Promise<Talent | null> {
  const talent = await findTalentRow(tx, countyCode, id)
  return talent?.status === 'merged' ? null : talent
}
