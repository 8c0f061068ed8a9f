import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayReleaseDue } from '../permission'
import { bringAwardForward, listEarlyAwards } from '../steps/bring-award-forward'
import { makeDue } from '../steps/make-due'
import { recheckGates } from '../steps/recheck-gates'

type Released = { readonly count: number; readonly isLast: boolean }

/**
 * Due work: instalments and monthly items whose day has come become due; those behind a gate once its criteria are met
 * again. In portions, each a transaction of its own. A day on which nothing happens leaves no trace.
 */
export async function releaseDuePayments(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ count: number }, Failure>> {
  const refusal = mayReleaseDue(actor)
  if (refusal) return fail(refusal)
  const brought = await bringAllForward(actor, now)
  if (!brought.ok) return brought
  for (let count = 0; ;) {
    const portion = await inTransaction((tx) => releasePortion(tx, actor, now))
    if (!portion.ok) return portion
    count += portion.value.count
    if (portion.value.isLast) return ok({ count })
  }
}

/** 提前发放, each award by itself: one whose year has no money left for it keeps its days, and is tried again the next day. */
async function bringAllForward(actor: Actor, now: Date): Promise<Result<void, Failure>> {
  const awards = await inTransaction(async (tx) => ok(await listEarlyAwards(tx, actor.countyCode, dateIn(now))))
  if (!awards.ok) return awards
  for (const award of awards.value) {
    const brought = await inTransaction((tx) => bringAwardForward(tx, actor, award, now))
    if (!brought.ok && brought.failure.kind !== 'refused') return brought
  }
  return ok(undefined)
}

async function releasePortion(tx: Tx, actor: Actor, now: Date): Promise<Result<Released, Failure>> {
  const rechecked = await recheckGates(tx, actor, now)
  if (!rechecked.ok) return rechecked
  const { opened, shut, isLast } = rechecked.value
  const due = await makeDue(tx, actor, { entitlementId: null }, now)
  if (!due.ok) return due
  const { count } = due.value
  if (count + shut === 0) return ok({ count, isLast })
  await recordAudit(tx, actor, {
    action: 'subsidy.releaseDuePayments',
    objectKind: 'dueWork',
    objectId: newId(),
    summary: `${count} 笔拨付到期，其中 ${opened} 笔自动复核通过；${shut} 笔待人工复核`,
    now,
  })
  return ok({ count, isLast })
}
