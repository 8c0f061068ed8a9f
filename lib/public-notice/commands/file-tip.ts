import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { addWorkingDays } from '@/lib/kernel/working-days'
import { countLogin } from '@/lib/account/steps/count-login'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { inTransaction } from '@/lib/platform/transaction'
import { findNotice, findRow } from '../repository/notices'
import { insertObjection } from '../repository/objections'
import { OBJECTION_WORKING_DAYS } from '../rules/objection-term'
import type { FileTipInput } from '../schema'

/** 提供线索: no name is asked. Kept for whoever reviews; suspends nothing. Limited per address like a login. */
export function fileTip(actor: Actor, input: FileTipInput, now: Date): Promise<Result<{ number: string }, Failure>> {
  return inTransaction<{ number: string }>(
    async (tx) => {
      const tooMany = await countLogin(tx, actor)
      if (tooMany) return fail(tooMany)
      const notice = await findNotice(tx, actor.countyCode, input.noticeId)
      const row = input.rowId === undefined ? null : await findRow(tx, actor.countyCode, input.rowId)
      if (!notice || (row && row.noticeId !== notice.id) || (input.rowId !== undefined && !row)) {
        return fail({ kind: 'notFound', what: 'publicNotice' })
      }
      const dueOn = addWorkingDays(await loadWorkCalendar(tx), dateIn(now), OBJECTION_WORKING_DAYS)
      const filed = await insertObjection(
        tx,
        actor,
        { noticeId: notice.id, rowId: row?.id ?? null, objector: null, content: input.content, dueOn },
        now,
      )
      await recordAudit(tx, actor, {
        action: 'publicNotice.fileTip',
        objectKind: 'objection',
        objectId: filed.id,
        summary: `收到线索 ${filed.number}（${notice.number}）`,
        now,
        detail: { noticeId: notice.id },
      })
      return ok({ number: filed.number })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
