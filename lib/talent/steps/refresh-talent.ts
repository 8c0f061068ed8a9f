import type { Tx } from '@/lib/platform/transaction'
import { findTalentRow } from '../repository/talents'
import { refreshCurrent } from './refresh-current'

/** What follows from the records of a talent, reckoned anew. */
export async function refreshTalent(tx: Tx, countyCode: string, talentId: string, now: Date): Promise<void> {
  const talent = await findTalentRow(tx, countyCode, talentId)
  if (!talent) throw new Error('the talent vanished within a transaction')
  await refreshCurrent(tx, countyCode, { talent, now })
}
