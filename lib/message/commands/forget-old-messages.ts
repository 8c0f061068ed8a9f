import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { addDays, dateIn, startOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { deleteMessagesBefore } from '../repository/inbox'

/** Days a message stays in the inbox. What it told of is kept elsewhere: in the case, the card, the batch. */
const KEPT_DAYS = 180

/** Due work: messages older than half a year go, read or not. A day on which none is so old leaves no trace. */
export function forgetOldMessages(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ count: number }, Failure>> {
  return inTransaction<{ count: number }>(async (tx) => {
    if (actor.kind !== 'system') return fail({ kind: 'forbidden', permission: 'message.forgetOld' })
    const count = await deleteMessagesBefore(tx, actor.countyCode, startOf(addDays(dateIn(now), -KEPT_DAYS)))
    const summary = `${count} 条站内消息已满 ${KEPT_DAYS} 天，已清除`
    const object = { objectKind: 'dueWork', objectId: newId() }
    if (count > 0) await recordAudit(tx, actor, { action: 'message.forgetOld', ...object, summary, now })
    return ok({ count })
  })
}
