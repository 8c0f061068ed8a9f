import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { LIST_LABELS } from '../labels'
import { mayUseList, unitToShareWith } from '../permission'
import { DESK_LISTS } from '../registry'
import { countOwnViews, findViews, upsertView } from '../repository/saved-views'
import { keptQuery } from '../rules/kept-query'
import type { SaveViewInput } from '../schema'

const MOST = 30

/** 存为常用视图: the list as it is filtered now, under a name; the same name again replaces it. Thirty a list at most. */
export function saveView(actor: Actor, input: SaveViewInput, now: Date): Promise<Result<{ id: string }, Failure>> {
  const { listKey, name } = input
  const refusal = mayUseList(actor, DESK_LISTS[listKey])
  if (refusal) return Promise.resolve(fail(refusal))
  const query = keptQuery(input.query)
  const sharedWith = input.isShared ? unitToShareWith(actor) : null
  if (input.isShared && sharedWith === null)
    return Promise.resolve(fail(invalidField('isShared', '您还没有所属机构，不能共享')))
  return inTransaction<{ id: string }>(
    async (tx) => {
      const own = await findViews(tx, actor, listKey)
      const isNew = !own.some((view) => view.isOwn && view.name === name)
      if (isNew && (await countOwnViews(tx, actor, listKey)) >= MOST)
        return fail(refused('tooManyViews', `一个名单最多保存 ${MOST} 个常用视图，请先删除不用的。`))
      const id = await upsertView(tx, actor, { listKey, name, query, sharedWith }, now)
      await recordAudit(tx, actor, {
        action: 'deskList.saveView',
        objectKind: 'savedView',
        objectId: id,
        summary: `保存${LIST_LABELS[listKey]}的常用视图“${name}”`,
        now,
      })
      return ok({ id })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
