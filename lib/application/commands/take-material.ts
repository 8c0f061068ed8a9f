import type { OpenedFile } from '@/lib/attachment/steps/open-attachment'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { getMaterialFile } from '../queries/get-material-file'
import type { TakeMaterialInput } from '../schema'

/** 打开材料: a person's papers, to whoever may see the case; every time is in the record. The file's name is not: it may name her. */
export async function takeMaterial(
  actor: Actor,
  { attachmentId }: TakeMaterialInput,
  now: Date,
): Promise<Result<OpenedFile, Failure>> {
  const opened = await getMaterialFile(actor, attachmentId)
  if (!opened) return fail({ kind: 'notFound', what: 'attachment' })
  return inTransaction(async (tx) => {
    const { applicationId, file } = opened
    await recordAudit(tx, actor, {
      action: 'application.takeMaterial',
      objectKind: 'attachment',
      objectId: attachmentId,
      summary: '打开申报材料',
      now,
      detail: { applicationId },
    })
    return ok(file)
  })
}
