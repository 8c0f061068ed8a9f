import { safeName } from '@/lib/attachment/rules/safe-name'
import { keepAttachment } from '@/lib/attachment/steps/keep-attachment'
import { storeFile } from '@/lib/attachment/steps/store-file'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { PAPER_LABELS } from '../labels'
import { MAXIMUM_TEMPLATE_BYTES, PAPER_FORMATS, PAPER_MIME_TYPES } from '../model'
import { mayChangeTemplates } from '../permission'
import { insertTemplate, lockTemplates } from '../repository/paper-templates'
import type { UploadTemplateInput } from '../schema'
import { checkTemplate } from '../steps/check-template'

/** 上传模板: kept as a new version once it can be filled in; it is used when somebody has looked at its sample and says so. */
export async function uploadTemplate(
  actor: Actor,
  { kind, name, bytes }: UploadTemplateInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayChangeTemplates(actor)
  if (refusal) return fail(refusal)
  if (bytes.length > MAXIMUM_TEMPLATE_BYTES) return fail(invalidField('file', '模板超过 2 MB，请删去图片后再传'))
  const faults = await checkTemplate(kind, bytes)
  if (faults.length > 0) return fail(invalidField('file', faults.join('\n')))
  const mimeType = PAPER_MIME_TYPES[PAPER_FORMATS[kind]]
  const file = { bytes, mimeType, name: safeName(name, mimeType), sha256: sha256(bytes) }
  const storageKey = await storeFile(bytes)

  return inTransaction<{ id: string }>(async (tx) => {
    await lockTemplates(tx, actor.countyCode, kind)
    const owner = { ownerKind: 'paperTemplate', ownerId: newId() } as const
    const attachmentId = await keepAttachment(tx, actor, { ...owner, file, storageKey }, now)
    const { id, number } = await insertTemplate(tx, actor, { id: owner.ownerId, kind, attachmentId }, now)
    await recordAudit(tx, actor, {
      action: 'paper.uploadTemplate',
      objectKind: 'paperTemplate',
      objectId: id,
      summary: `上传${PAPER_LABELS[kind].name}模板第 ${number} 版`,
      now,
      detail: { kind, number, attachmentId, sha256: file.sha256, sizeBytes: bytes.length },
    })
    return ok({ id })
  })
}
