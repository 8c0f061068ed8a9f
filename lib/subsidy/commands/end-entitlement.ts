import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { toYuanText, type Fen } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { END_REASON_LABELS } from '../labels'
import type { Entitlement, Payment } from '../model'
import { mayReviewEntitlement } from '../permission'
import { endEntitlementRow, findEntitlementForUpdate } from '../repository/entitlements'
import { findPaymentsForUpdate } from '../repository/payments'
import { isOpen } from '../rules/is-open'
import type { EndEntitlementInput } from '../schema'
import { cancelPayments } from '../steps/cancel-payments'
import { claimRecovery } from '../steps/claim-recovery'

export type Ended = { readonly id: string; readonly cancelled: number; readonly recoveredFen: Fen }

/** 终止待遇 of somebody who leaves early: later instalments are cancelled, and what the rulebook asks back is claimed. */
export function endEntitlement(actor: Actor, input: EndEntitlementInput, now: Date): Promise<Result<Ended, Failure>> {
  const work = async (tx: Tx): Promise<Result<Ended, Failure>> => {
    const refusal = mayReviewEntitlement(actor)
    if (refusal) return fail(refusal)
    if (input.endedOn > dateIn(now)) return fail(invalidField('endedOn', '终止日期不能晚于今天'))
    const entitlement = await findEntitlementForUpdate(tx, actor.countyCode, input.entitlementId)
    if (!entitlement) return fail({ kind: 'notFound', what: 'entitlement' })
    if (input.endedOn < entitlement.grantedOn)
      return fail(invalidField('endedOn', `终止日期不能早于兑现日 ${entitlement.grantedOn}`))
    const payments = await findPaymentsForUpdate(tx, actor.countyCode, entitlement.id)
    const inBatch = payments.filter(({ status }) => status === 'inBatch').length
    if (inBatch > 0)
      return fail(refused('inBatch', `有 ${inBatch} 笔拨付正在银行处理，请待回盘或撤销批次后再办理终止。`))
    return end(tx, actor, { entitlement, payments, input }, now)
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}

type Ending = { entitlement: Entitlement; payments: readonly Payment[]; input: EndEntitlementInput }

async function end(
  tx: Tx,
  actor: Actor,
  { entitlement, payments, input }: Ending,
  now: Date,
): Promise<Result<Ended, Failure>> {
  const { id } = entitlement
  const { endedOn, reason, note, servedMonths } = input
  const ended = await endEntitlementRow(tx, actor.countyCode, { id, endedOn, reason, note })
  if (!ended) return fail({ kind: 'conflict', expected: 'active', found: entitlement.status })
  const open = payments.filter(isOpen)
  const cancelled = await cancelPayments(
    tx,
    actor,
    open,
    { kind: 'entitlement', id, memo: END_REASON_LABELS[reason] },
    now,
  )
  if (!cancelled.ok) return cancelled
  const claimed = await claimRecovery(tx, actor, entitlement, { reason, servedMonths }, now)
  if (!claimed.ok) return claimed
  await recordAudit(tx, actor, {
    action: 'subsidy.endEntitlement',
    objectKind: 'entitlement',
    objectId: id,
    summary: `终止${entitlement.beneficiaryName}的 ${entitlement.itemCode}（${END_REASON_LABELS[reason]}）：取消后续 ${open.length} 期，应追回 ${toYuanText(claimed.value.amountFen)} 元`,
    now,
  })
  return ok({ id, cancelled: open.length, recoveredFen: claimed.value.amountFen })
}
