import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { deleteOwnView } from '../repository/saved-views'
import type { DeleteViewInput } from '../schema'

/** 删除常用视图: one's own; others' look as if they were not there. */
export function deleteView(actor: Actor, input: DeleteViewInput, now: Date): Promise<Result<{ id: string }, Failure>> {
  if (actor.kind !== 'staff') return Promise.resolve(fail({ kind: 'forbidden', permission: 'deskList.deleteView' }))
  return inTransaction<{ id: string }>(
    async (tx) => {
      const name = await deleteOwnView(tx, actor, input.viewId)
      if (name === null) return fail({ kind: 'notFound', what: 'savedView' })
      await recordAudit(tx, actor, {
        action: 'deskList.deleteView',
        objectKind: 'savedView',
        objectId: input.viewId,
        summary: `删除常用视图“${name}”`,
        now,
      })
      return ok({ id: input.viewId })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
