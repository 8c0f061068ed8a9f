import type { Tx } from '@/lib/platform/transaction'
import { emptyCases, lockCasesOf } from '../repository/erase-cases'

export const lockCases = (tx: Tx, countyCode: string, talentIds: readonly string[]): Promise<string[]> =>
  lockCasesOf(tx, countyCode, talentIds)

/** What applicants wrote into their cases goes; that there was a case, and what came of it, stays. */
export const eraseCases = (
  tx: Tx,
  countyCode: string,
  of: { readonly caseIds: readonly string[]; readonly talentIds: readonly string[] },
): Promise<void> => emptyCases(tx, countyCode, of)
