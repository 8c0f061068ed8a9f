import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { listItemTitles } from '@/lib/policy/steps/list-item-titles'
import { maySetPeriod } from '../permission'
import { findRetentionRules, insertRetentionRule } from '../repository/retention-rules'
import { beginOf, periodOn } from '../rules/period'
import type { SetRetentionPeriodInput } from '../schema'

/** 材料保管期限: of one item, or of all without one of their own. A longer period holds at once, a shorter one seven days later. */
export async function setRetentionPeriod(
  actor: Actor,
  { itemId, months }: SetRetentionPeriodInput,
  now: Date,
): Promise<Result<{ effectiveOn: string }, Failure>> {
  const refusal = maySetPeriod(actor)
  if (refusal) return fail(refusal)
  return inTransaction<{ effectiveOn: string }>(async (tx) => {
    const [today, items] = [dateIn(now), await listItemTitles(tx, actor.countyCode)]
    const item = items.find(({ id }) => id === itemId)
    if (itemId !== undefined && !item) return fail({ kind: 'notFound', what: 'policyItem' })
    const rules = await findRetentionRules(tx, actor.countyCode)
    const then = months ?? periodOn(rules, null, today).months
    const effectiveOn = beginOf(periodOn(rules, itemId ?? null, today).months, then, today)
    const rule = { itemId: itemId ?? null, months: months ?? null, effectiveOn }
    const id = await insertRetentionRule(tx, actor, rule, now)
    const [whose, what] = [item?.title ?? '全县', months === undefined ? '按全县规定' : `${months} 个月`]
    await recordAudit(tx, actor, {
      action: 'retention.setPeriod',
      objectKind: 'retentionRule',
      objectId: id,
      summary: `“${whose}”未通过、撤回、失效申报的材料保管期改为${what}，自 ${effectiveOn} 起`,
      now,
    })
    return ok({ effectiveOn })
  })
}
