import type { Tx } from '@/lib/platform/transaction'
import type { Talent } from '../model'
import { findTalentRow } from '../repository/talents'

/** The talent of that id, or null. Whoever calls asks first whether the actor may know. */
export const findTalent = (tx: Tx, countyCode: string, id: string): Promise<Talent | null> =>
  findTalentRow(tx, countyCode, id)
