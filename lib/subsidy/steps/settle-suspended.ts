import { bounce } from '@/lib/fund/steps/bounce'
import { owe } from '@/lib/fund/steps/owe'
import { refund } from '@/lib/fund/steps/refund'
import { send } from '@/lib/fund/steps/send'
import { settle } from '@/lib/fund/steps/settle'
import type { Step } from '@/lib/fund/steps/step'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { maxFen, subtractFen, ZERO, type Fen } from '@/lib/kernel/fen'
import { dateIn } from '@/lib/kernel/plain-date'
import { ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { AttemptStatus, PaymentStatus } from '../flow'
import type { Attempt, Resolution, SuspenseReason } from '../model'
import { settleAttempts } from '../repository/attempts'
import { insertReceivable } from '../repository/receivables'
import { toLedgerLines } from './take-batch'

type Explained = {
  attempt: Attempt
  suspenseId: string
  reason: SuspenseReason
  statedFen: Fen | null
  resolution: Resolution
  note: string
}
type Way = { attempt: AttemptStatus; payment: PaymentStatus; postings: readonly Step[] }

/** Where a bank line goes when a suspended line about it turns out paid or failed after all, and what the ledger books. */
const WAYS: Partial<Record<`${AttemptStatus}:${'paid' | 'failed'}`, Way>> = {
  'live:paid': { attempt: 'paid', payment: 'paid', postings: [settle] },
  'live:failed': { attempt: 'failed', payment: 'due', postings: [bounce] },
  'paid:failed': { attempt: 'failed', payment: 'due', postings: [refund] },
  'failed:paid': { attempt: 'paid', payment: 'paid', postings: [send, settle] },
}

/** Moves the bank line a suspended line was about, and books too much paid as owed back. */
export async function settleSuspended(
  tx: Tx,
  actor: Actor,
  explained: Explained,
  now: Date,
): Promise<Result<void, Failure>> {
  const { attempt, resolution } = explained
  if (resolution === 'unrelated') return ok(undefined)
  const outcome = resolution === 'failed' ? 'failed' : 'paid'
  const settled =
    resolution === 'overpaid' && attempt.status !== 'live'
      ? ok(undefined)
      : await walk(tx, actor, explained, outcome, now)
  if (!settled.ok || resolution !== 'overpaid') return settled
  return claimBack(tx, actor, explained, now)
}

async function walk(
  tx: Tx,
  actor: Actor,
  { attempt, suspenseId, note }: Explained,
  outcome: 'paid' | 'failed',
  now: Date,
): Promise<Result<void, Failure>> {
  const way = WAYS[`${attempt.status}:${outcome}`]
  if (!way) return ok(undefined)
  const settlement = { attemptId: attempt.id, paymentId: attempt.paymentId, settledOn: dateIn(now), failureCode: null }
  await settleAttempts(tx, actor.countyCode, [{ ...settlement, failureReason: outcome === 'failed' ? note : null }], {
    attempt: { from: attempt.status, to: way.attempt },
    payment: { from: attempt.paymentStatus, to: way.payment },
  })
  for (const post of way.postings) {
    const posted = await post(
      tx,
      actor,
      toLedgerLines([attempt]),
      { kind: 'suspense', id: suspenseId, memo: note },
      now,
    )
    if (!posted.ok) return posted
  }
  return ok(undefined)
}

/** What the bank paid above the line; all of it when it paid a second time, or after it had said it could not. */
async function claimBack(
  tx: Tx,
  actor: Actor,
  { attempt, suspenseId, reason: why, statedFen, note }: Explained,
  now: Date,
): Promise<Result<void, Failure>> {
  const stated = statedFen ?? ZERO
  const isWhole = why === 'twiceInFile' || attempt.status === 'failed'
  const amountFen = isWhole ? stated : maxFen(ZERO, subtractFen(stated, attempt.amountFen))
  if (amountFen === 0) return ok(undefined)
  const { subBudgetId, entitlementId } = attempt
  const row = {
    entitlementId,
    subBudgetId,
    amountFen,
    reason: `银行多付：${note}`,
    clause: null,
    steps: [],
    createdById: actor.accountId,
  }
  const id = await insertReceivable(tx, actor.countyCode, row, now)
  return owe(tx, actor, [{ subBudgetId, amountFen, entitlementId }], { kind: 'receivable', id, memo: suspenseId }, now)
}
