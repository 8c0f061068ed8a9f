import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { Verification } from '../model'
import {
  countPendingVerifications,
  decideManyVerifications,
  findPendingVerifications,
  findVerifications,
} from '../repository/verifications'

/** What waits for a department, oldest first. */
export const listPendingOf = (
  tx: Tx,
  countyCode: string,
  departmentCode: string,
  limit: number,
): Promise<Verification[]> => findPendingVerifications(tx, countyCode, [departmentCode], { after: null, limit })

/** The verifications of these ids, whatever became of them. */
export const listVerifications = (tx: Tx, countyCode: string, ids: readonly string[]): Promise<Verification[]> =>
  findVerifications(tx, countyCode, ids)

/** How many facts wait for each of these departments. */
export const countPendingOf = (
  tx: Tx,
  countyCode: string,
  departmentCodes: readonly string[],
): Promise<Map<string, number>> => countPendingVerifications(tx, countyCode, departmentCodes)

/** Decides many at once as the command decides one; answers with the ids of those that were still pending. */
export const decideVerifications = (
  tx: Tx,
  actor: Actor,
  decisions: readonly { id: string; status: 'confirmed' | 'rejected'; note: string | null }[],
  now: Date,
): Promise<string[]> => decideManyVerifications(tx, actor.countyCode, decisions, { decidedById: actor.accountId, now })
