import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import { VERIFICATION_STATUS_LABELS } from '../labels'
import { findLaterDecisions, reopenClosed } from '../repository/undone-verifications'
import type { Effect } from '../rules/effect'
import { registerLabel } from '../rules/register-field'
import { closedIn } from '../rules/verification-effect'
import { settleVerifications, type FactsOf } from './settle-verifications'

/**
 * Whom an undo leaves alone because a department has decided since on what the entry brought: a decision is not undone
 * behind the department's back. By subject, in words.
 */
export async function findDecidedSince(
  tx: Tx,
  countyCode: string,
  verifications: readonly { id: string; isAsked: boolean }[],
): Promise<Map<string, string>> {
  if (verifications.length === 0) return new Map()
  const decisions = await findLaterDecisions(tx, countyCode, verifications)
  return new Map(
    [...Map.groupBy(decisions, ({ subjectId }) => subjectId)].map(([subjectId, some]) => [
      subjectId,
      `导入后${some.map(({ departmentName, factKey, status }) => `${departmentName}对“${registerLabel(factKey)}”已有核验结论（${VERIFICATION_STATUS_LABELS[status]}）`).join('、')}，予以保留`,
    ]),
  )
}

/**
 * The facts went back to what they were before an entry: what waits about the entry's values is settled, and what the
 * entry had settled waits again (or has failed again). The same rows return, so that a list that a department holds
 * since before the entry can still be brought back.
 */
export async function undoVerifications(
  tx: Tx,
  actor: Actor,
  { facts, effects }: { facts: readonly FactsOf[]; effects: readonly Effect[] },
  now: Date,
): Promise<void> {
  await settleVerifications(tx, actor, facts, now)
  const undone = new Set(facts.flatMap(({ subject, factKeys }) => factKeys.map((key) => `${subject.id} ${key}`)))
  const closed = closedIn(effects).filter(({ subjectId, factKey }) => undone.has(`${subjectId} ${factKey}`))
  await reopenClosed(tx, actor.countyCode, closed)
}
