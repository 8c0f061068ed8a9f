import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayEditField } from '../rules/applicant-permission'
import { findForUpdate } from '../repository/applications'
import { findMaterials, removeMaterialRow } from '../repository/materials'
import type { RemoveMaterialInput } from '../schema'

/** 移除材料. The file leaves the case; what was submitted before stays in the record. */
export function removeMaterial(
  actor: Actor,
  input: RemoveMaterialInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(async (tx) => {
    const application = await findForUpdate(tx, actor.countyCode, input.applicationId)
    if (!application) return fail({ kind: 'notFound', what: 'application' })
    const material = (await findMaterials(tx, actor.countyCode, application.id)).find(
      ({ id }) => id === input.materialId,
    )
    if (!material) return fail({ kind: 'notFound', what: 'material' })
    const refusal = mayEditField(actor, application, `material:${material.materialCode}`)
    if (refusal) return fail(refusal)
    await removeMaterialRow(tx, application, material.id, now)
    await recordAudit(tx, actor, {
      action: 'application.removeMaterial',
      objectKind: 'application',
      objectId: application.id,
      summary: `移除材料 ${material.materialCode}`,
      now,
      detail: { attachmentId: material.attachmentId, sha256: material.sha256 },
    })
    return ok({ id: application.id })
  })
}
