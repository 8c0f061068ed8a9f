import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { CHANNEL_LABELS, MESSAGE_KIND_LABELS } from '../labels'
import { mayChooseChannels } from '../permission'
import { replaceMutes } from '../repository/reach'
import { mutesOf } from '../rules/channels'
import type { ChooseChannelsInput } from '../schema'

/** 通知方式: which kinds go out besides the inbox, and how. What must be told is not asked about. */
export function chooseChannels(
  actor: Actor,
  input: ChooseChannelsInput,
  now: Date,
): Promise<Result<{ muted: number }, Failure>> {
  return inTransaction<{ muted: number }>(async (tx) => {
    const refusal = mayChooseChannels(actor)
    if (refusal) return fail(refusal)
    const mutes = mutesOf(actor, input)
    await replaceMutes(tx, actor, mutes)
    const said = mutes.map(({ channel, kind }) => `${MESSAGE_KIND_LABELS[kind]}（${CHANNEL_LABELS[channel]}）`)
    const summary = said.length === 0 ? '消息全部照常发送' : `不接收：${said.join('、')}`
    const object = { objectKind: 'account', objectId: actor.accountId }
    await recordAudit(tx, actor, { action: 'message.chooseChannels', ...object, summary, now })
    return ok({ muted: mutes.length })
  })
}
