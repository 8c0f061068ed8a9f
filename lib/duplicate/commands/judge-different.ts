import { findTies } from '@/lib/application/steps/find-ties'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { SubjectKind } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayAdjudicate, mustRecuse } from '../permission'
import { findBasis } from '../repository/candidates'
import { appendVerdict, findPairForUpdate, movePair, setBasis } from '../repository/pairs'
import { decidedMeanwhile } from '../rules/decided-meanwhile'
import type { JudgeDifferentInput } from '../schema'

/** 不是同一个: remembered, and not asked again until the facts it rests on change. */
export async function judgeDifferent(
  actor: Actor,
  input: JudgeDifferentInput,
  now: Date,
): Promise<Result<{ pairId: string; kind: SubjectKind }, Failure>> {
  const { pairId, version, reason } = input
  const refusal = mayAdjudicate(actor, 'judge')
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  return inTransaction<{ pairId: string; kind: SubjectKind }>(async (tx) => {
    const pair = await findPairForUpdate(tx, countyCode, pairId)
    if (!pair) return fail({ kind: 'notFound', what: 'duplicatePair' })
    const recusal = decidedMeanwhile(pair, version) ?? mustRecuse(pair, await findTies(tx, actor))
    if (recusal) return fail(recusal)

    await movePair(tx, actor, pair, { status: 'different', now })
    // What the officer saw is what stands now, whatever the last look through the register found.
    await setBasis(tx, countyCode, pairId, await findBasis(tx, countyCode, pair.kind, [pair.firstId, pair.secondId]))
    await appendVerdict(tx, actor, { pairId, verdict: 'different', reason }, now)
    await recordAudit(tx, actor, {
      action: 'duplicate.judgeDifferent',
      objectKind: pair.kind,
      objectId: pair.firstId,
      summary: '判定疑似重复不是同一个',
      detail: { pairId, otherId: pair.secondId, reason },
      now,
    })
    return ok({ pairId, kind: pair.kind })
  })
}
