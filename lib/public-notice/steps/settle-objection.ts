import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { findNotice, findRow, moveRow } from '../repository/notices'
import { countWaiting, findObjection, markDecided } from '../repository/objections'

export type ObjectionDecision = { objectionId: string; outcome: 'upheld' | 'dismissed'; reply: string }

/**
 * What became of the row: `standing` (the notice goes on), `cleared` (dismissed after the notice had ended),
 * `upheld` (the case goes back), `waiting` (another objection is still open), or null for a lead without a row.
 */
export type SettledObjection = {
  number: string
  subjectId: string | null
  row: 'standing' | 'cleared' | 'upheld' | 'waiting' | null
}

/** Records the decision of an objection and what follows for its one row. */
export async function settleObjection(
  tx: Tx,
  actor: Actor,
  decision: ObjectionDecision,
  now: Date,
): Promise<Result<SettledObjection, Failure>> {
  const objection = await findObjection(tx, actor.countyCode, decision.objectionId)
  if (!objection) return fail({ kind: 'notFound', what: 'objection' })
  const decided = await markDecided(
    tx,
    actor,
    { id: objection.id, outcome: decision.outcome, reply: decision.reply },
    now,
  )
  if (!decided) return fail({ kind: 'conflict', expected: 'filed', found: objection.status })
  if (objection.rowId === null || objection.isAnonymous)
    return ok({ number: objection.number, subjectId: null, row: null })

  const row = await findRow(tx, actor.countyCode, objection.rowId)
  if (!row) return fail({ kind: 'notFound', what: 'publicNoticeRow' })
  const settled = { number: objection.number, subjectId: row.subjectId }
  if (decision.outcome === 'upheld') {
    await moveRow(tx, actor.countyCode, row.id, 'suspended', 'upheld')
    return ok({ ...settled, row: 'upheld' })
  }
  if ((await countWaiting(tx, actor.countyCode, row.id)) > 0) return ok({ ...settled, row: 'waiting' })
  const notice = await findNotice(tx, actor.countyCode, row.noticeId)
  const to = notice?.status === 'closed' ? 'cleared' : 'open'
  await moveRow(tx, actor.countyCode, row.id, 'suspended', to)
  return ok({ ...settled, row: to === 'cleared' ? 'cleared' : 'standing' })
}
