import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { VERSION_CHECK_LABELS } from '../labels'
import { mayCheckVersions } from '../permission'
import { lockItemOfVersion } from '../repository/items'
import { findDrafting, insertCheck } from '../repository/version-checks'
import { findVersion } from '../repository/versions'
import type { CheckVersionInput } from '../schema'

/** 复核: a second person passes a draft as it stands, or sends it back with remarks. Whoever entered it cannot. */
export function checkVersion(
  actor: Actor,
  input: CheckVersionInput,
  now: Date,
): Promise<Result<{ itemId: string; number: number }, Failure>> {
  return inTransaction<{ itemId: string; number: number }>(
    async (tx) => {
      const refusal = mayCheckVersions(actor)
      if (refusal) return fail(refusal)
      const { countyCode } = actor
      await lockItemOfVersion(tx, countyCode, input.versionId)
      const version = await findVersion(tx, countyCode, input.versionId)
      const drafting = await findDrafting(tx, countyCode, input.versionId)
      if (!version || !drafting) return fail({ kind: 'notFound', what: 'policyItemVersion' })
      if (version.status !== 'draft') return fail({ kind: 'conflict', expected: 'draft', found: version.status })
      const fault = faultOf(actor, drafting.authorId, version.rulebookHash, input)
      if (fault) return fail(fault)

      const { versionId, rulebookHash, verdict } = input
      const remarks = input.remarks ?? null
      await insertCheck(tx, actor, { versionId, rulebookHash, verdict, remarks }, now)
      await recordAudit(tx, actor, {
        action: 'policy.checkVersion',
        objectKind: 'policyItemVersion',
        objectId: versionId,
        summary: `${VERSION_CHECK_LABELS[verdict]} ${version.itemCode} ${version.title} 第 ${version.versionNumber} 版草案${remarks === null ? '' : `：${remarks}`}`,
        now,
        detail: { hash: rulebookHash, verdict },
      })
      return ok({ itemId: version.itemId, number: version.versionNumber })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

function faultOf(actor: Actor, authorId: string, hash: string, input: CheckVersionInput): Failure | null {
  if (authorId === actor.accountId) return refused('ownDraft', '这份草案是您自己录入的，要由另一位政策专员或领导复核。')
  if (input.rulebookHash !== hash)
    return refused('draftChanged', '您看的时候草案又改过了。请刷新页面，按现在的规则重新核对。')
  return null
}
