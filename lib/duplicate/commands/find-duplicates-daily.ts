import { SUBJECT_KINDS } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayScanDaily } from '../permission'
import { findScan, lockScan } from '../repository/scans'
import { scanRegister } from '../steps/scan-register'

/** Looks both registers through once a business day; later calls of the day do nothing. System only. */
export async function findDuplicatesDaily(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ found: number }, Failure>> {
  const refusal = mayScanDaily(actor)
  if (refusal) return fail(refusal)
  return inTransaction<{ found: number }>(async (tx) => {
    let found = 0
    for (const kind of SUBJECT_KINDS) {
      await lockScan(tx, actor.countyCode, kind)
      const last = await findScan(tx, actor.countyCode, kind)
      if (last && dateIn(last.scannedAt) >= dateIn(now)) continue
      found += await scanRegister(tx, actor, kind, now)
    }
    return ok({ found })
  })
}
