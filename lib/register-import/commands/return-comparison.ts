import { recordAudit } from '@/lib/audit/steps/record-audit'
import { decideVerifications } from '@/lib/fact/steps/many-verifications'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayReturnComparisons } from '../permission'
import { answerLines } from '../repository/comparisons'
import type { ReturnComparisonInput } from '../schema'
import { lateRefusal, readReturned, type AnsweredLine } from '../steps/read-returned'

export type Decided = { confirmed: number; rejected: number; numbers: string[] }

/**
 * 交回比对清单: the department's answers decide the facts that waited for it: its own lines only, of lists that were
 * exported, each once. With anything wrong in the file nothing is decided.
 */
export async function returnComparison(
  actor: Actor,
  { file }: ReturnComparisonInput,
  now: Date,
): Promise<Result<Decided, Failure>> {
  const refusal = mayReturnComparisons(actor)
  if (refusal) return fail(refusal)
  return inTransaction<Decided>(async (tx) => {
    const returned = await readReturned(tx, actor, file.bytes)
    return returned.ok ? decide(tx, actor, returned.value.answered, now) : returned
  })
}

async function decide(
  tx: Tx,
  actor: Actor,
  answered: readonly AnsweredLine[],
  now: Date,
): Promise<Result<Decided, Failure>> {
  const decisions = answered.map(({ verificationId, outcome, note }) => ({ id: verificationId, status: outcome, note }))
  const decided = new Set(await decideVerifications(tx, actor, decisions, now))
  const late = answered.filter(({ verificationId }) => !decided.has(verificationId))
  if (late.length > 0) return fail(lateRefusal(late))
  if (!(await answerLines(tx, actor.countyCode, answered, now)))
    return fail({ kind: 'conflict', expected: 'unanswered', found: 'answered' })
  const confirmed = answered.filter(({ outcome }) => outcome === 'confirmed').length
  const rejected = answered.length - confirmed
  const numbers = [...new Set(answered.map(({ number }) => number))]
  const summary = `交回比对清单 ${numbers.join('、')}：属实 ${confirmed} 行，不属实 ${rejected} 行`
  const object = { objectKind: 'comparisonList', objectId: answered[0]?.listId ?? '' }
  await recordAudit(tx, actor, { action: 'registerImport.returnComparison', ...object, summary, now })
  return ok({ confirmed, rejected, numbers })
}
