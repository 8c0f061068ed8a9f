import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayWritePolicy } from '../permission'
import { lockItem } from '../repository/items'
import { markRepealed } from '../repository/versions'
import type { RepealItemInput } from '../schema'

/** 废止: the item takes no new cases from the day given; cases filed before run to their end under their version. */
export function repealItem(
  actor: Actor,
  input: RepealItemInput,
  now: Date,
): Promise<Result<{ itemId: string }, Failure>> {
  return inTransaction<{ itemId: string }>(
    async (tx) => {
      const refusal = mayWritePolicy(actor)
      if (refusal) return fail(refusal)
      const item = await lockItem(tx, actor.countyCode, input.itemId)
      if (!item) return fail({ kind: 'notFound', what: 'policyItem' })
      if (input.from < dateIn(now)) return fail(invalidField('from', '停止执行日期不能早于今天'))
      if (!(await markRepealed(tx, actor.countyCode, item.id, input.from, now))) {
        return fail({ kind: 'conflict', expected: 'published', found: 'notPublished' })
      }
      await recordAudit(tx, actor, {
        action: 'policy.repealItem',
        objectKind: 'policyItem',
        objectId: item.id,
        summary: `废止 ${item.code}，自 ${input.from} 起停止受理：${input.reason}`,
        now,
      })
      return ok({ itemId: item.id })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
