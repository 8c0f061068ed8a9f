import { checkFile } from '@/lib/attachment/steps/check-file'
import { keepAttachment } from '@/lib/attachment/steps/keep-attachment'
import { storeFile } from '@/lib/attachment/steps/store-file'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'
import { mayDecide } from '../permission'
import type { AddDecisionScanInput } from '../schema'
import { loadCase } from '../steps/load-case'

/** 上传签批件: the scan of what was decided on paper, by whoever is to record it. It counts once the record names it. */
export async function addDecisionScan(
  actor: Actor,
  input: AddDecisionScanInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const checked = await checkFile(input, 'scanId')
  if (!checked.ok) return checked
  const asked = await inTransaction((tx) => findPlace(tx, actor, input.applicationId))
  if (!asked.ok) return asked
  const storageKey = await storeFile(checked.value.bytes)

  return inTransaction<{ id: string }>(async (tx) => {
    const place = await findPlace(tx, actor, input.applicationId)
    if (!place.ok) return place
    const owner = { ownerKind: 'offlineDecision', ownerId: place.value.id } as const
    const id = await keepAttachment(tx, actor, { ...owner, file: checked.value, storageKey }, now)
    await recordAudit(tx, actor, {
      action: 'application.addDecisionScan',
      objectKind: 'application',
      objectId: place.value.id,
      summary: `${place.value.number} 上传线下审定扫描件`,
      now,
      detail: { attachmentId: id, sha256: checked.value.sha256, sizeBytes: checked.value.bytes.length },
    })
    return ok({ id })
  })
}

/** The case, while it stands on a step that is decided on paper and the actor's to sign. */
async function findPlace(tx: Tx, actor: Actor, id: string): Promise<Result<ApplicationCore, Failure>> {
  const loaded = await loadCase(tx, actor, id)
  if (!loaded.ok) return loaded
  const refusal = mayDecide(actor, loaded.value.standing)
  if (refusal) return fail(refusal)
  return loaded.value.standing.step?.offline
    ? ok(loaded.value.application)
    : fail(refused('notOffline', '本环节不是线下审定，不需要上传扫描件。'))
}
