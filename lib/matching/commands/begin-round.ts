import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayMatch } from '../permission'
import { countRegisters, findLatestRun, insertRun, lockRuns, moveRun } from '../repository/runs'
import { fingerprintOf } from '../steps/matched-items'

/**
 * Begins a round where one is due: none was made of this day's items yet, as after a publication or at the turn of the day.
 * A round of other items that is still under way ends. Begun twice does nothing twice. System only.
 */
export async function beginRound(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ isBegun: boolean }, Failure>> {
  const refusal = mayMatch(actor)
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  return inTransaction<{ isBegun: boolean }>(async (tx) => {
    await lockRuns(tx, countyCode)
    const day = dateIn(now)
    const fingerprint = await fingerprintOf(tx, countyCode, day)
    const latest = await findLatestRun(tx, countyCode)
    if (latest && latest.day >= day && latest.fingerprint === fingerprint) return ok({ isBegun: false })
    if (latest?.status === 'running')
      await moveRun(tx, countyCode, latest.id, { status: 'superseded', finishedAt: now })
    const totalCount = await countRegisters(tx, countyCode)
    const id = await insertRun(tx, countyCode, { day, fingerprint, totalCount }, now)
    const summary = `开始按现行事项核对 ${totalCount} 个登记`
    await recordAudit(tx, actor, { action: 'matching.beginRound', objectKind: 'matchRun', objectId: id, summary, now })
    return ok({ isBegun: true })
  })
}
