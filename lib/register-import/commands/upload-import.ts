import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sealBytes, sha256 } from '@/lib/platform/crypto'
import { storeBytes } from '@/lib/platform/storage'
import { inTransaction } from '@/lib/platform/transaction'
import { workbookFaultOf, WORKBOOK_FAULT_TEXTS } from '@/lib/platform/workbook/read-workbook'
import { KINDS } from '../kinds/import-kinds'
import { mayImport } from '../permission'
import { insertBatch } from '../repository/batches'
import { IMPORT_FILE } from '../rules/sealed-purposes'
import type { UploadImportInput } from '../schema'

/** 上传: takes a workbook in, sealed. It is read by the worker; nothing is written into a register before it is confirmed. */
export async function uploadImport(
  actor: Actor,
  input: UploadImportInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayImport(actor, 'upload')
  if (refusal) return fail(refusal)
  const { kind, source, sourceDay, sourceDocument = null, file } = input
  if (sourceDay > dateIn(now)) return fail(invalidField('sourceDay', '数据日期不能晚于今天'))
  const fault = workbookFaultOf(file.bytes)
  if (fault) return fail(invalidField('file', WORKBOOK_FAULT_TEXTS[fault]))
  // Before the transaction: a slow disk must not hold rows.
  const storageKey = await storeBytes(sealBytes(IMPORT_FILE, file.bytes))
  const stored = { storageKey, sha256: sha256(file.bytes), sizeBytes: file.bytes.length, fileName: file.name }
  return inTransaction<{ id: string }>(async (tx) => {
    const id = await insertBatch(tx, actor, { kind, source, sourceDay, sourceDocument, ...stored }, now)
    const summary = `上传${KINDS[kind].label}导入文件“${file.name}”`
    const object = { objectKind: 'importBatch', objectId: id }
    await recordAudit(tx, actor, { action: 'registerImport.upload', ...object, summary, now })
    return ok({ id })
  })
}
