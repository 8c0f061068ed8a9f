import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayWorkOnImports } from '../permission'
import { findBatch, holdBatch, moveBatch } from '../repository/batches'
import type { BatchWork } from '../schema'

const TEXTS = {
  checking: { to: 'failed', problem: '核对多次没有完成，什么也没有写入。请重新上传；仍不成时请拆成几个小一些的文件。' },
  applying: { to: 'failed', problem: '写入多次没有完成，什么也没有写入。请重新上传后再导入。' },
  undoing: { to: 'applied', problem: '撤销多次没有完成，什么也没有改动。请稍后再试。' },
} as const

/** 未完成: work that has begun several times and never come to its end is not begun again; nothing of it was written. */
export async function giveImportUp(
  actor: Actor,
  { batchId: id }: BatchWork,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayWorkOnImports(actor)
  if (refusal) return fail(refusal)
  return inTransaction<{ id: string }>(async (tx) => {
    if (!(await holdBatch(tx, actor.countyCode, id))) return ok({ id })
    const batch = await findBatch(tx, actor.countyCode, id)
    const status = batch?.status
    if (status !== 'checking' && status !== 'applying' && status !== 'undoing') return ok({ id })
    const { to, problem } = TEXTS[status]
    if (!(await moveBatch(tx, actor.countyCode, id, { from: status, to, problem }))) return ok({ id })
    const summary = `“${batch?.fileName}”：${problem}`
    await recordAudit(tx, actor, {
      action: 'registerImport.giveUp',
      objectKind: 'importBatch',
      objectId: id,
      summary,
      now,
    })
    return ok({ id })
  })
}
