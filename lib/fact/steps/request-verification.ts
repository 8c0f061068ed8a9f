import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { Subject } from '../model'
import { insertVerifications, supersedeVerifications } from '../repository/verifications'
import { verifierOf } from '../rules/register-field'

/**
 * 待核验: asks the department that can vouch for each fact (as the catalogue names it). What was pending or rejected of
 * the same facts is superseded: only the latest value waits.
 */
export async function requestVerification(
  tx: Tx,
  actor: Actor,
  request: { subject: Subject; factKeys: readonly string[] },
  now: Date,
): Promise<void> {
  const { subject, factKeys } = request
  await supersedeVerifications(tx, actor.countyCode, subject, { factKeys, now })
  await insertVerifications(
    tx,
    factKeys.map((factKey) => ({
      countyCode: actor.countyCode,
      subject,
      factKey,
      departmentCode: verifierOf(factKey),
      now,
    })),
  )
}
