import { bounce } from '@/lib/fund/steps/bounce'
import { settle } from '@/lib/fund/steps/settle'
import { suspend } from '@/lib/fund/steps/suspend'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import type { Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Attempt } from '../model'
import { settleAttempts, type Settlement } from '../repository/attempts'
import type { KeptLine } from '../repository/bank-results'
import { insertSuspense } from '../repository/suspense'
import { settledDay, suspendedFen, type MatchedLine } from '../rules/match-bank-result'
import { toLedgerLines } from './take-batch'

type Applied = {
  batchId: string
  resultFileId: string
  attempts: ReadonlyMap<string, Attempt>
  lines: readonly KeptLine[]
}

/** Does what a matched file says: paid lines settle, failed ones are due again, the unexplained are held in suspense. */
export async function applyResult(tx: Tx, actor: Actor, applied: Applied, now: Date): Promise<Result<void, Failure>> {
  const { attempts, lines, resultFileId } = applied
  const today = dateIn(now)
  const reference = { kind: 'resultFile', id: resultFileId } as const
  const paid = matched(lines, attempts, 'paid')
  await settleAttempts(
    tx,
    actor.countyCode,
    paid.map((pair) => toSettlement(pair, today)),
    {
      attempt: { from: 'live', to: 'paid' },
      payment: { from: 'inBatch', to: 'paid' },
    },
  )
  const settled = await settle(tx, actor, toLedgerLines(paid.map(({ attempt }) => attempt)), reference, now)
  if (!settled.ok) return settled

  const failed = matched(lines, attempts, 'failed')
  await settleAttempts(
    tx,
    actor.countyCode,
    failed.map((pair) => toSettlement(pair, today)),
    {
      attempt: { from: 'live', to: 'failed' },
      payment: { from: 'inBatch', to: 'due' },
    },
  )
  const bounced = await bounce(tx, actor, toLedgerLines(failed.map(({ attempt }) => attempt)), reference, now)
  return bounced.ok ? holdUnexplained(tx, actor, applied, now) : bounced
}

type Pair = { line: MatchedLine; attempt: Attempt }

const matched = (
  lines: readonly MatchedLine[],
  attempts: ReadonlyMap<string, Attempt>,
  outcome: 'paid' | 'failed',
): Pair[] =>
  lines.flatMap((line) => {
    const attempt = attempts.get(line.attemptId ?? '')
    return line.match === 'matched' && line.outcome === outcome && attempt ? [{ line, attempt }] : []
  })

const toSettlement = ({ line, attempt }: Pair, today: PlainDate): Settlement => ({
  attemptId: attempt.id,
  paymentId: attempt.paymentId,
  settledOn: settledDay(line, today),
  failureCode: line.failureCode,
  failureReason: line.failureReason,
})

async function holdUnexplained(
  tx: Tx,
  actor: Actor,
  { batchId, resultFileId, attempts, lines }: Applied,
  now: Date,
): Promise<Result<void, Failure>> {
  const [anyAttempt] = attempts.values()
  const held = lines.flatMap((line) => {
    const subBudgetId = (attempts.get(line.attemptId ?? '') ?? anyAttempt)?.subBudgetId
    return line.suspenseReason && subBudgetId ? [{ line, subBudgetId, reason: line.suspenseReason }] : []
  })
  const rows = held.map(({ line, subBudgetId, reason }) => ({
    resultLineId: line.id,
    batchId,
    subBudgetId,
    amountFen: suspendedFen(line),
    reason,
  }))
  await insertSuspense(tx, actor.countyCode, rows, now)
  return suspend(tx, actor, rows, { kind: 'resultFile', id: resultFileId }, now)
}
