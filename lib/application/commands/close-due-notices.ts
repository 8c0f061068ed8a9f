import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { closeNotice } from '@/lib/public-notice/steps/close-notice'
import { listEndedNotices } from '@/lib/public-notice/steps/list-ended-notices'
import { mayRunDueWork } from '../permission'
import { findForUpdate } from '../repository/applications'
import type { DueWorkInput } from '../schema'
import { grantCase } from '../steps/grant-case'

export type ClosedNotices = { readonly notices: number; readonly granted: number; readonly suspended: number }

/**
 * 公示期满: every notice whose last day has ended is closed and its unobjected rows are granted, all or none. Notices that
 * reach into a year without a State Council notice stand until it is loaded.
 */
export function closeDueNotices(
  actor: Actor,
  _input: DueWorkInput,
  now: Date,
): Promise<Result<ClosedNotices, Failure>> {
  return inTransaction<ClosedNotices>(async (tx) => {
    const refusal = mayRunDueWork(actor)
    if (refusal) return fail(refusal)
    const total = { notices: 0, granted: 0, suspended: 0 }
    for (const notice of await listEndedNotices(tx, actor.countyCode, now)) {
      const closed = await closeNotice(tx, actor, notice.id, now)
      if (!closed.ok) return closed
      const granted = await grantAll(tx, actor, closed.value.cleared, now)
      if (!granted.ok) return granted
      const summary = `${notice.number} 公示期满，办结 ${closed.value.cleared.length} 件，异议待核 ${closed.value.suspended.length} 件`
      await recordAudit(tx, actor, {
        action: 'application.clear',
        objectKind: 'publicNotice',
        objectId: notice.id,
        summary,
        now,
      })
      total.notices += 1
      total.granted += closed.value.cleared.length
      total.suspended += closed.value.suspended.length
    }
    return ok(total)
  })
}

async function grantAll(tx: Tx, actor: Actor, ids: readonly string[], now: Date): Promise<Result<void, Failure>> {
  for (const id of [...ids].sort()) {
    const application = await findForUpdate(tx, actor.countyCode, id)
    if (!application) return fail({ kind: 'notFound', what: 'application' })
    const granted = await grantCase(tx, actor, application, 'clear', now)
    if (!granted.ok) return granted
  }
  return ok(undefined)
}
