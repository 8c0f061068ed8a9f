import type { Tx } from '@/lib/platform/transaction'
import { findApprovedCases, type ApprovedCase } from '../repository/approved-awards'

export type { ApprovedCase }

/** Cases about these people and enterprises that are approved and not granted yet. */
export const listApprovedCases = (
  tx: Tx,
  countyCode: string,
  of: { readonly talentIds: readonly string[]; readonly enterpriseIds: readonly string[] },
): Promise<ApprovedCase[]> => findApprovedCases(tx, countyCode, of)
