import type { Reference } from '@/lib/fund/model'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { findPaymentsOfAwards, lockStandingAwards, markReversed } from '../repository/opening-awards'
import { findPayments } from '../repository/payments'
import { cancelPayments } from './cancel-payments'

type Of = { readonly batchId: string; readonly ids: readonly string[] }

/**
 * 冲销期初待遇: the awards count for nothing from now on, and what was still to be paid of them is cancelled. Refused as a
 * whole when one was reversed before, or when the bank has been asked to pay of it since: that money is claimed back instead.
 */
export async function reverseOpeningAwards(
  tx: Tx,
  actor: Actor,
  of: Of,
  reference: Reference,
  now: Date,
): Promise<Result<void, Failure>> {
  const standing = await lockStandingAwards(tx, actor.countyCode, of)
  if (standing.length !== of.ids.length) return fail({ kind: 'conflict', expected: 'active', found: 'reversed' })
  const payments = await findPaymentsOfAwards(tx, actor.countyCode, of.ids)
  const moved = new Set(
    payments
      .filter(({ status }) => status === 'paid' || status === 'inBatch')
      .map(({ entitlementId }) => entitlementId),
  )
  if (moved.size > 0) {
    const names = standing.filter(({ id }) => moved.has(id)).map(({ beneficiaryName }) => beneficiaryName)
    const who = names.slice(0, 5).join('、')
    return fail(
      refused(
        'paidSince',
        `${who}${names.length > 5 ? '等' : ''}的期初待遇入账后已有拨付，不能冲销；请在待遇页面终止或追回。`,
      ),
    )
  }
  const open = await findPayments(
    tx,
    actor.countyCode,
    payments.map(({ id }) => id),
  )
  const cancelled = await cancelPayments(tx, actor, open, reference, now)
  if (!cancelled.ok) return cancelled
  await markReversed(tx, actor.countyCode, of.ids)
  return ok(undefined)
}
