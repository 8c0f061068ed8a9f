import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { Subject } from '../model'
import { supersedeVerifications } from '../repository/verifications'

/** An officer entered these facts with their source: what waited for verification, or had failed it, is settled. */
export const settleVerification = (
  tx: Tx,
  actor: Actor,
  settled: { subject: Subject; factKeys: readonly string[] },
  now: Date,
): Promise<void> => supersedeVerifications(tx, actor.countyCode, settled.subject, { factKeys: settled.factKeys, now })
