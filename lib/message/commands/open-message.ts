import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { MessageTarget } from '../model'
import { findMessage, markRead } from '../repository/inbox'
import type { OpenMessageInput } from '../schema'

/** Opened, and where it leads and for whom. */
export type OpenedMessage = { readonly target: MessageTarget; readonly reader: Actor['kind'] }

/**
 * Opens one's own message: it is read from now on. Nobody else's exists. The first reading is recorded: it shows that a
 * person was told.
 */
export function openMessage(
  actor: Actor,
  { messageId }: OpenMessageInput,
  now: Date,
): Promise<Result<OpenedMessage, Failure>> {
  return inTransaction<OpenedMessage>(async (tx) => {
    const message = await findMessage(tx, actor, messageId)
    if (!message) return fail({ kind: 'notFound', what: 'message' })
    const isFirst = (await markRead(tx, actor, { id: message.id }, now)) === 1
    const object = { objectKind: message.target.kind, objectId: message.target.id }
    if (isFirst) await recordAudit(tx, actor, { action: 'message.open', ...object, summary: '阅读站内消息', now })
    return ok({ target: message.target, reader: actor.kind })
  })
}
