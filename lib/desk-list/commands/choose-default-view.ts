import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { LIST_LABELS } from '../labels'
import { mayUseList } from '../permission'
import { DESK_LISTS } from '../registry'
import { deleteDefault, findView, upsertDefault } from '../repository/saved-views'
import type { ChooseDefaultViewInput } from '../schema'

/** 设为我的默认视图: by this view, one's own or a shared one, the list opens from now on; for nobody else. */
export function chooseDefaultView(
  actor: Actor,
  { viewId, isDefault, requestId }: ChooseDefaultViewInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  if (actor.kind !== 'staff') {
    return Promise.resolve(fail({ kind: 'forbidden', permission: 'deskList.chooseDefaultView' }))
  }
  return inTransaction<{ id: string }>(
    async (tx) => {
      const view = await findView(tx, actor, viewId)
      if (!view) return fail({ kind: 'notFound', what: 'savedView' })
      const refusal = mayUseList(actor, DESK_LISTS[view.listKey])
      if (refusal) return fail(refusal)
      if (isDefault) await upsertDefault(tx, actor, view.listKey, viewId)
      else await deleteDefault(tx, actor, viewId)
      const verb = isDefault ? '设为默认视图' : '取消默认视图'
      await recordAudit(tx, actor, {
        action: 'deskList.chooseDefaultView',
        objectKind: 'savedView',
        objectId: viewId,
        summary: `${verb}：${LIST_LABELS[view.listKey]}“${view.name}”`,
        now,
      })
      return ok({ id: viewId })
    },
    { once: { actor, key: requestId, input: { viewId, isDefault }, now } },
  )
}
