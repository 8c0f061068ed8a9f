import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { markRead } from '../repository/inbox'
import type { ReadAllMessagesInput } from '../schema'

/** 全部标为已读: one's own, all of them. */
export function readAllMessages(
  actor: Actor,
  _input: ReadAllMessagesInput,
  now: Date,
): Promise<Result<{ count: number }, Failure>> {
  return inTransaction<{ count: number }>(async (tx) => {
    const count = await markRead(tx, actor, {}, now)
    const object = { objectKind: 'account', objectId: actor.accountId }
    const summary = `${count} 条站内消息标为已读`
    if (count > 0) await recordAudit(tx, actor, { action: 'message.readAll', ...object, summary, now })
    return ok({ count })
  })
}
