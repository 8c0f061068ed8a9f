import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayReleaseDue } from '../permission'
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
  for (let count = 0; ;) {
    const portion = await inTransaction((tx) => releasePortion(tx, actor, now))
    if (!portion.ok) return portion
    count += portion.value.count
    if (portion.value.isLast) return ok({ count })
  }
}

async function releasePortion(tx: Tx, actor: Actor, now: Date): Promise<Result<Released, Failure>> {
  const { opened, shut, isLast } = await recheckGates(tx, actor, now)
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
