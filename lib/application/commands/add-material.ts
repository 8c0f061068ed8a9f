import type { CheckedFile } from '@/lib/attachment/model'
import { checkFile } from '@/lib/attachment/steps/check-file'
import { keepAttachment } from '@/lib/attachment/steps/keep-attachment'
import { storeFile } from '@/lib/attachment/steps/store-file'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'
import { mayEdit } from '../rules/applicant-permission'
import { findForUpdate } from '../repository/applications'
import { findMaterials, insertMaterial } from '../repository/materials'
import { materialFault } from '../rules/material-fault'
import type { AddMaterialInput } from '../schema'
import { findFormVersion } from '../steps/prepare-case'

/** 上传材料. The bytes are judged and stored before the transaction that writes their row; a refused file leaves no row. */
export async function addMaterial(
  actor: Actor,
  input: AddMaterialInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const path = `material/${input.materialCode}`
  const checked = await checkFile(input, path)
  if (!checked.ok) return checked
  const wanted = { applicationId: input.applicationId, materialCode: input.materialCode, file: checked.value }
  const asked = await inTransaction((tx) => findPlace(tx, actor, wanted, now))
  if (!asked.ok) return asked
  const storageKey = await storeFile(checked.value.bytes)

  return inTransaction<{ id: string }>(async (tx) => {
    const place = await findPlace(tx, actor, wanted, now)
    if (!place.ok) return place
    const kept = { ownerKind: 'application', ownerId: place.value.id, file: checked.value, storageKey } as const
    const attachmentId = await keepAttachment(tx, actor, kept, now)
    const id = await insertMaterial(tx, place.value, { materialCode: input.materialCode, attachmentId }, now)
    await recordAudit(tx, actor, {
      action: 'application.addMaterial',
      objectKind: 'application',
      objectId: place.value.id,
      summary: `上传材料 ${input.materialCode}`,
      now,
      detail: { attachmentId, sha256: checked.value.sha256, sizeBytes: checked.value.bytes.length },
    })
    return ok({ id })
  })
}

type Wanted = { readonly applicationId: string; readonly materialCode: string; readonly file: CheckedFile }

/** The case the file may lie with, or why it may not. */
async function findPlace(
  tx: Tx,
  actor: Actor,
  { applicationId, materialCode, file }: Wanted,
  now: Date,
): Promise<Result<ApplicationCore, Failure>> {
  const application = await findForUpdate(tx, actor.countyCode, applicationId)
  if (!application) return fail({ kind: 'notFound', what: 'application' })
  const refusal = mayEdit(actor, application)
  if (refusal) return fail(refusal)
  const version = await findFormVersion(tx, application, now)
  const material = version?.rulebook.evidence.materials.find(({ code }) => code === materialCode)
  if (!material) return fail({ kind: 'notFound', what: 'material' })
  const fault = materialFault(material, file, await findMaterials(tx, actor.countyCode, applicationId))
  return fault === null ? ok(application) : fail(invalidField(`material/${materialCode}`, fault))
}
