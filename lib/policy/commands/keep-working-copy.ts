import { recordAudit } from '@/lib/audit/steps/record-audit'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import { inTransaction } from '@/lib/platform/transaction'
import { mayWritePolicy } from '../permission'
import { findLatestVersion } from '../repository/latest-version'
import { deleteWorkingCopy, findOtherCopies, replaceWorkingCopy } from '../repository/working-copies'
import { type KeptCopy, keptCopyOf } from '../rules/kept-copy'
import { type KeepWorkingCopyInput, NEW_ITEM } from '../schema'

/**
 * Keeps what an officer has changed and not saved, whole or not, and answers with what is wrong with it, how it reads
 * and who else is at it. A document that says what it was begun from is not kept. The record says once that it was begun.
 */
export function keepWorkingCopy(
  actor: Actor,
  input: KeepWorkingCopyInput,
  now: Date,
): Promise<Result<KeptCopy, Failure>> {
  const refusal = mayWritePolicy(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  const { subject, baseHash, document } = input
  return inTransaction<KeptCopy>(async (tx) => {
    if (sha256(canonicalJson(document)) === baseHash) await deleteWorkingCopy(tx, actor, subject)
    else if (await replaceWorkingCopy(tx, actor, input, now)) {
      await recordAudit(tx, actor, {
        action: 'policy.keepWorkingCopy',
        objectKind: 'policyItem',
        objectId: subject,
        summary: '开始编辑规则，暂存未完成的内容',
        now,
      })
    }
    const others = await findOtherCopies(tx, actor, subject)
    const latest = subject === NEW_ITEM ? null : await findLatestVersion(tx, actor.countyCode, subject)
    return ok(keptCopyOf({ document, baseHash, others, latest }))
  })
}
