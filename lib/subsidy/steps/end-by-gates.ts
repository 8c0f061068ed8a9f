import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { Entitlement, Payment } from '../model'
import { endEntitlementRow, findEntitlementForUpdate } from '../repository/entitlements'
import { keepEnded, type DueGate, type GateVerdict } from '../repository/gates'
import { findPaymentsForUpdate } from '../repository/payments'
import { endedByGates } from '../rules/ended-by-gates'
import { instalmentsOf } from '../rules/instalments-of'
import { isOpen } from '../rules/is-open'
import { cancelPayments } from './cancel-payments'
import { tellOfAward } from './tell-of-award'

type Verdict = GateVerdict & DueGate

/**
 * 复核不合格即终止: where a refused gate ends its part, that instalment and all that follow are cancelled, and the award with
 * its last. While one of them is at the bank all wait behind their gates. Answers with the verdicts that still open or shut.
 */
export async function endByGates(
  tx: Tx,
  actor: Actor,
  { rulebook, verdicts }: { rulebook: Rulebook; verdicts: readonly Verdict[] },
  now: Date,
): Promise<Result<readonly Verdict[], Failure>> {
  const first = verdicts.find(({ isRefused }) => isRefused)
  if (!first) return ok(verdicts)
  const payments = await findPaymentsForUpdate(tx, actor.countyCode, first.entitlementId)
  const refusedIds = new Set(verdicts.filter(({ isRefused }) => isRefused).map(({ paymentId }) => paymentId))
  const refused = new Set(payments.filter(({ id }) => refusedIds.has(id)).map(({ instalment }) => instalment))
  const numbers = new Set(endedByGates(instalmentsOf(rulebook, payments), refused).map(({ number }) => number))
  const ended = payments.filter(({ instalment }) => numbers.has(instalment))
  const isEnded = ({ paymentId }: Verdict) => ended.some(({ id }) => id === paymentId)
  if (ended.some(({ status }) => status === 'inBatch')) {
    return ok(verdicts.map((verdict) => (isEnded(verdict) ? heldBack(verdict) : verdict)))
  }
  const open = ended.filter(isOpen)
  const why = verdicts.find((verdict) => verdict.isRefused && isEnded(verdict))
  if (open.length === 0 || why === undefined) return ok(verdicts)
  const stopped = await stop(tx, actor, { rulebook, payments, open, why }, now)
  return stopped.ok ? ok(verdicts.filter((verdict) => !isEnded(verdict))) : stopped
}

const heldBack = (verdict: Verdict): Verdict =>
  verdict.isMet ? { ...verdict, isMet: false, text: '此前一期复核不合格，待银行回盘后一并终止' } : verdict

type Stop = { rulebook: Rulebook; payments: readonly Payment[]; open: readonly Payment[]; why: Verdict }

async function stop(
  tx: Tx,
  actor: Actor,
  { rulebook, payments, open, why }: Stop,
  now: Date,
): Promise<Result<void, Failure>> {
  const { countyCode } = actor
  const award = await findEntitlementForUpdate(tx, countyCode, why.entitlementId)
  if (!award) return fail({ kind: 'notFound', what: 'entitlement' })
  const ids = open.map(({ id }) => id)
  const failed = payments.find(({ id }) => id === why.paymentId)
  const reason = `第 ${failed?.instalment} 期复核不合格（${failed?.gate}）：${why.text}`
  await keepEnded(tx, countyCode, ids, { text: reason, today: dateIn(now) })
  const reference = { kind: 'entitlement', id: award.id, memo: '复核不合格' } as const
  const cancelled = await cancelPayments(tx, actor, open, reference, now)
  if (!cancelled.ok) return cancelled
  if (!payments.some((payment) => isOpen(payment) && !ids.includes(payment.id))) {
    await endEntitlementRow(tx, countyCode, { id: award.id, endedOn: dateIn(now), reason: 'failedGate', note: reason })
  }
  await sayStopped(tx, actor, { award, title: rulebook.title, count: open.length, reason }, now)
  return ok(undefined)
}

type Stopped = { award: Entitlement; title: string; count: number; reason: string }

async function sayStopped(tx: Tx, actor: Actor, { award, title, count, reason }: Stopped, now: Date): Promise<void> {
  const body = `“${title}”${reason}。按政策该期及以后共 ${count} 期不再发放。有异议的，请联系县人才办。`
  await tellOfAward(tx, actor, award, { body, template: 'subsidy.endedByGate' }, now)
  await recordAudit(tx, actor, {
    action: 'subsidy.endByGate',
    objectKind: 'entitlement',
    objectId: award.id,
    summary: `${award.beneficiaryName}的 ${award.itemCode} ${reason}；取消 ${count} 期`,
    now,
  })
}
