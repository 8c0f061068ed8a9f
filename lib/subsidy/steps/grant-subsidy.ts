import type { GrantCase, GrantStep } from '@/lib/application/ports'
import { commitReserved } from '@/lib/fund/steps/commit-reserved'
import { findReserved } from '@/lib/fund/steps/find-reserved'
import { release } from '@/lib/fund/steps/release'
import { reserve } from '@/lib/fund/steps/reserve'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { refused } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { SubsidyGrant } from '@/lib/policy/engine/assessment'
import { insertEntitlement } from '../repository/entitlements'
import { insertPayments, type NewPayment } from '../repository/payments'
import { planPayments } from '../rules/plan-payments'
import { reservationGap } from '../rules/reservation-gap'
import { subsidyGrantOf } from '../rules/subsidy-grant-of'
import { bookPlan } from './book-plan'
import { makeDue } from './make-due'
import { terminateEarlier } from './terminate-earlier'

/**
 * 兑现待遇: the award and its instalments are written, what was reserved becomes committed, awards that this one replaces
 * end, and what is due at once becomes due.
 */
export const grantSubsidy: GrantStep['grant'] = async (tx, actor, grantCase, now) => {
  const grant = subsidyGrantOf(grantCase.assessment)
  if (!grant.ok) return grant
  if (grantCase.application.payeeAccountId === null) {
    return fail(refused('noPayee', '申请件没有收款账户，不能兑现。请退回补正收款账户。'))
  }
  const plan = await bookPlan(tx, actor.countyCode, grant.value.category, planPayments(grant.value, dateIn(now)))
  if (!plan.ok) return plan

  const entitlementId = await keepEntitlement(tx, actor, grantCase, grant.value, now)
  const rows = plan.value.map((payment) => ({ ...payment, entitlementId }))
  const ids = await insertPayments(tx, actor.countyCode, rows)
  const committed = await commitPlan(tx, actor, grantCase, { entitlementId, ids, plan: plan.value }, now)
  if (!committed.ok) return committed
  const ended = await terminateEarlier(tx, actor, grant.value.terminates, now)
  if (!ended.ok) return ended
  const due = await makeDue(tx, actor, { entitlementId }, now)
  return due.ok ? ok(undefined) : due
}

function keepEntitlement(
  tx: Tx,
  actor: Actor,
  { application, version, beneficiaryName, payeeName }: GrantCase,
  grant: SubsidyGrant,
  now: Date,
): Promise<string> {
  const { id: applicationId, itemId, versionId, talentId, enterpriseId, payeeAccountId } = application
  if (payeeAccountId === null) throw new Error('a grant of money needs a payee account')
  const { itemCode } = version
  const { category, months, amountFen: totalFen } = grant
  return insertEntitlement(tx, actor.countyCode, {
    applicationId,
    itemId,
    versionId,
    itemCode,
    category,
    beneficiaryName,
    talentId,
    enterpriseId,
    payeeAccountId,
    payeeName,
    totalFen,
    months,
    grantedOn: dateIn(now),
  })
}

type Plan = { entitlementId: string; ids: readonly string[]; plan: readonly NewPayment[] }

async function commitPlan(
  tx: Tx,
  actor: Actor,
  { application }: GrantCase,
  { entitlementId, ids, plan }: Plan,
  now: Date,
): Promise<Result<void, Failure>> {
  const reference = { kind: 'application', id: application.id } as const
  const needed = plan.map(({ subBudgetId, countyFen }) => ({ subBudgetId, amountFen: countyFen }))
  const { more, back } = reservationGap(await findReserved(tx, actor.countyCode, reference), needed)
  const released = await release(tx, actor, back, { ...reference, memo: '兑现时年度安排变化' }, now)
  if (!released.ok) return released
  const reserved = await reserve(tx, actor, more, { ...reference, memo: '兑现时年度安排变化' }, now)
  if (!reserved.ok) return reserved
  const lines = needed.map((line, index) => ({ ...line, entitlementId, paymentId: ids[index] ?? null }))
  return commitReserved(tx, actor, lines, reference, now)
}
