import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256, unseal } from '@/lib/platform/crypto'
import { inTransaction } from '@/lib/platform/transaction'
import { mayDisburse } from '../permission'
import { findBankFile } from '../repository/bank-files'
import { BANK_FILE } from '../rules/sealed-purposes'

export type TakenFile = { readonly fileName: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Hands the bank file to who exported it, and to nobody else; each time is recorded. The bytes are always the same. */
export function takeBankFile(actor: Actor, input: { batchId: string }, now: Date): Promise<Result<TakenFile, Failure>> {
  return inTransaction<TakenFile>(async (tx) => {
    const refusal = mayDisburse(actor)
    if (refusal) return fail(refusal)
    const file = await findBankFile(tx, actor.countyCode, input.batchId)
    if (!file) return fail({ kind: 'notFound', what: 'bankFile' })
    if (file.createdById !== actor.accountId) {
      return fail(refused('notExporter', '代发文件只能由导出人本人下载。'))
    }
    const bytes = new Uint8Array(Buffer.from(unseal(BANK_FILE, file.contentSealed), 'base64'))
    if (sha256(bytes) !== file.sha256) throw new Error(`bank file of batch ${input.batchId} is not what was built`)
    await recordAudit(tx, actor, {
      action: 'subsidy.takeBankFile',
      objectKind: 'disbursementBatch',
      objectId: input.batchId,
      summary: `下载代发文件 ${file.fileName}`,
      now,
      detail: { sha256: file.sha256 },
    })
    return ok({ fileName: file.fileName, bytes })
  })
}
