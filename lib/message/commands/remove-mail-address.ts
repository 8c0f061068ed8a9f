import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayChooseChannels } from '../permission'
import { deleteAddress } from '../repository/reach'
import type { RemoveMailAddressInput } from '../schema'

/** 不再接收邮件: the address is forgotten. */
export function removeMailAddress(
  actor: Actor,
  _input: RemoveMailAddressInput,
  now: Date,
): Promise<Result<{ count: number }, Failure>> {
  return inTransaction<{ count: number }>(async (tx) => {
    const refusal = mayChooseChannels(actor)
    if (refusal) return fail(refusal)
    const count = await deleteAddress(tx, actor)
    const object = { objectKind: 'account', objectId: actor.accountId }
    if (count > 0)
      await recordAudit(tx, actor, { action: 'message.removeMailAddress', ...object, summary: '删除接收邮箱', now })
    return ok({ count })
  })
}
