import type { ReceivedSource } from '@/lib/application/ports'
import { findApproved, findGranted } from '../repository/received'

/** What people and enterprises have received or been granted before, cases approved and not yet granted included. */
export const listReceived: ReceivedSource = async (tx, countyCode, of) => {
  if (of.talentIds.length === 0 && of.enterpriseIds.length === 0) return []
  return [...(await findGranted(tx, countyCode, of)), ...(await findApproved(tx, countyCode, of))]
}
