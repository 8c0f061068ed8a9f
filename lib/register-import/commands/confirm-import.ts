import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { KINDS } from '../kinds/import-kinds'
import { mayHandle, mayImport } from '../permission'
import { findBatch, moveBatch } from '../repository/batches'
import type { ConfirmImportInput } from '../schema'

const NOTHING = refused('nothingToImport', '没有需要写入的行：有误的行不导入，其余的登记库里已经有了。')

/** 确认导入: the officer has seen what each row would do. The worker writes exactly that, or nothing. */
export async function confirmImport(
  actor: Actor,
  input: ConfirmImportInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayImport(actor, 'confirm')
  if (refusal) return fail(refusal)
  const { batchId: id, planHash, leaveFaulty } = input
  return inTransaction<{ id: string }>(async (tx) => {
    const batch = await findBatch(tx, actor.countyCode, id)
    if (!batch || !mayHandle(actor, batch)) return fail({ kind: 'notFound', what: 'importBatch' })
    if (batch.status !== 'checked' || batch.planHash !== planHash)
      return fail({ kind: 'conflict', expected: 'checked', found: batch.status })
    if (batch.faultyRows > 0 && leaveFaulty !== 'yes')
      return fail(invalidField('leaveFaulty', `请确认有误的 ${batch.faultyRows} 行这次不导入`))
    if (batch.createdRows + batch.changedRows === 0) return fail(NOTHING)
    const move = { from: 'checked', to: 'applying', confirmedById: actor.accountId, problem: null } as const
    if (!(await moveBatch(tx, actor.countyCode, id, move)))
      return fail({ kind: 'conflict', expected: 'checked', found: 'changed' })
    const left = batch.faultyRows > 0 ? `，有误的 ${batch.faultyRows} 行不导入` : ''
    const summary = `确认导入${KINDS[batch.kind].label}“${batch.fileName}”：新增 ${batch.createdRows} 行，更新 ${batch.changedRows} 行${left}`
    await recordAudit(tx, actor, {
      action: 'registerImport.confirm',
      objectKind: 'importBatch',
      objectId: id,
      summary,
      now,
    })
    return ok({ id })
  })
}
