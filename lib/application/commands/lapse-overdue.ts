import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { addDays, dateIn, startOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayRunDueWork } from '../permission'
import { findForUpdate } from '../repository/applications'
import { findLapsed } from '../repository/lapsed'
import { caseEntry } from '../rules/case-entry'
import { LEAVE_CHAIN } from '../rules/enter-step'
import type { DueWorkInput } from '../schema'
import { moveCase } from '../steps/move-case'

/** Days after which an untouched draft is let go. */
const DRAFT_DAYS = 90

/** 逾期失效: drafts untouched for ninety days, and returned cases not put right by their day. */
export function lapseOverdue(
  actor: Actor,
  _input: DueWorkInput,
  now: Date,
): Promise<Result<{ lapsed: number }, Failure>> {
  return inTransaction<{ lapsed: number }>(async (tx) => {
    const refusal = mayRunDueWork(actor)
    if (refusal) return fail(refusal)
    const today = dateIn(now)
    const ids = await findLapsed(tx, actor.countyCode, { today, untouchedSince: startOf(addDays(today, -DRAFT_DAYS)) })
    for (const id of ids) {
      const application = await findForUpdate(tx, actor.countyCode, id)
      if (!application) return fail({ kind: 'notFound', what: 'application' })
      const change = { ...LEAVE_CHAIN, returnedFields: null, closedAt: now }
      const moved = await moveCase(tx, actor, application, { event: 'lapse', change }, now)
      if (!moved.ok) return moved
      await recordAudit(tx, actor, caseEntry('lapse', moved.value, now))
    }
    return ok({ lapsed: ids.length })
  })
}
