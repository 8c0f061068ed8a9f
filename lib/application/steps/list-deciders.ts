import type { Tx } from '@/lib/platform/transaction'
import { findDeciders } from '../repository/review-decisions'

/** Everybody who has signed a step of these cases, whatever the round: who decided may not pay. */
export function listDeciders(
  tx: Tx,
  countyCode: string,
  applicationIds: readonly string[],
): Promise<{ applicationId: string; accountId: string }[]> {
  return findDeciders(tx, countyCode, applicationIds)
}
