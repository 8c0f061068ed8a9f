import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayWritePolicy } from '../permission'
import { lockItemOfVersion } from '../repository/items'
import { deleteDraft, findVersion } from '../repository/versions'
import type { VersionInput } from '../schema'

/** 放弃草案: takes an unpublished version away. What was published stays. */
export function discardDraft(
  actor: Actor,
  input: VersionInput,
  now: Date,
): Promise<Result<{ itemId: string }, Failure>> {
  return inTransaction<{ itemId: string }>(
    async (tx) => {
      const refusal = mayWritePolicy(actor)
      if (refusal) return fail(refusal)
      await lockItemOfVersion(tx, actor.countyCode, input.versionId)
      const version = await findVersion(tx, actor.countyCode, input.versionId)
      if (!version) return fail({ kind: 'notFound', what: 'policyItemVersion' })
      if (!(await deleteDraft(tx, actor.countyCode, version.versionId))) {
        return fail({ kind: 'conflict', expected: 'draft', found: version.status })
      }
      await recordAudit(tx, actor, {
        action: 'policy.discardDraft',
        objectKind: 'policyItemVersion',
        objectId: version.versionId,
        summary: `放弃 ${version.itemCode} ${version.title} 第 ${version.versionNumber} 版草案`,
        now,
        detail: { hash: version.rulebookHash },
      })
      return ok({ itemId: version.itemId })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}
