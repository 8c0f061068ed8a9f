import { tryOneTimeCode, useOneTimeCode, WRONG_CODE } from '@/lib/account/steps/try-one-time-code'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { next } from '@/lib/kernel/flow'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { addWorkingDays } from '@/lib/kernel/working-days'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { PUBLIC_NOTICE_ROW_FLOW } from '../flow'
import { findNotice, findRow, moveRow } from '../repository/notices'
import { insertObjection } from '../repository/objections'
import { OBJECTION_WORKING_DAYS } from '../rules/objection-term'
import type { FileObjectionInput } from '../schema'

const PURPOSE = 'objection'

/** 提出异议: real name and a verified phone. Suspends the one row objected to; nothing else of the notice. */
export async function fileObjection(
  actor: Actor,
  input: FileObjectionInput,
  now: Date,
): Promise<Result<{ number: string }, Failure>> {
  const { countyCode } = actor
  const codeId = await tryOneTimeCode({ countyCode, purpose: PURPOSE, phone: input.phone, code: input.code })
  if (codeId === null) return fail(WRONG_CODE)
  return inTransaction<{ number: string }>(
    async (tx) => {
      if (!(await useOneTimeCode(tx, countyCode, codeId))) return fail(WRONG_CODE)
      const suspended = await suspendRow(tx, countyCode, input)
      if (!suspended.ok) return suspended
      const dueOn = addWorkingDays(await loadWorkCalendar(tx), dateIn(now), OBJECTION_WORKING_DAYS)
      const objector = { name: input.name, phone: input.phone }
      const filed = await insertObjection(
        tx,
        actor,
        { noticeId: input.noticeId, rowId: input.rowId, objector, content: input.content, dueOn },
        now,
      )
      await recordAudit(tx, actor, {
        action: 'publicNotice.fileObjection',
        objectKind: 'objection',
        objectId: filed.id,
        summary: `收到异议 ${filed.number}，公示第 ${suspended.value} 号暂缓`,
        now,
        detail: { noticeId: input.noticeId, rowId: input.rowId },
      })
      return ok({ number: filed.number })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

/** The row under objection: its ordinal. Refused when the notice has ended or the row is settled. */
async function suspendRow(tx: Tx, countyCode: string, input: FileObjectionInput): Promise<Result<number, Failure>> {
  const notice = await findNotice(tx, countyCode, input.noticeId)
  const row = await findRow(tx, countyCode, input.rowId)
  if (!notice || !row || row.noticeId !== notice.id) return fail({ kind: 'notFound', what: 'publicNoticeRow' })
  const to = next(PUBLIC_NOTICE_ROW_FLOW, row.status, 'object')
  if (notice.status === 'closed' || !to) {
    return fail(refused('noticeEnded', '这份公示已经结束。如有问题，请向公示单位书面反映。'))
  }
  const moved = await moveRow(tx, countyCode, row.id, row.status, to)
  return moved ? ok(row.ordinal) : fail({ kind: 'conflict', expected: row.status, found: 'changed' })
}
