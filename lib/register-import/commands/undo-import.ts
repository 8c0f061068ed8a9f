import { actAsAccount } from '@/lib/account/steps/act-as-account'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { undoEnterprises } from '@/lib/enterprise/steps/undo-enterprises'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { undoTalents } from '@/lib/talent/steps/undo-talents'
import { KINDS } from '../kinds/import-kinds'
import { mayWorkOnImports } from '../permission'
import { findBatch, holdBatch, moveBatch, noteAttempt, tellProgress } from '../repository/batches'
import { findSubjects, insertLeftovers } from '../repository/import-rows'
import type { BatchWork } from '../schema'
import { countUndo, NOTHING_UNDONE, planUndo } from '../steps/plan-undo'

/**
 * 撤销: what the batch brought goes, what it changed returns, in one transaction. What has been changed since, or is in
 * use, stays and is listed.
 */
export async function undoImport(
  actor: Actor,
  { batchId: id }: BatchWork,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayWorkOnImports(actor)
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  const batch = await findBatch(reading, countyCode, id)
  if (batch?.status !== 'undoing') return ok({ id })
  await noteAttempt(countyCode, id)
  const reason = batch.undoReason ?? ''
  return inTransaction<{ id: string }>(
    async (tx) => {
      if (!(await holdBatch(tx, countyCode, id))) return ok({ id })
      if ((await findBatch(tx, countyCode, id))?.status !== 'undoing') return ok({ id })
      const officer = (await actAsAccount(tx, countyCode, batch.undoneById ?? '', dateIn(now))) ?? actor
      let counts = NOTHING_UNDONE
      const subjects = await findSubjects(tx, countyCode, id)
      const ids = subjects.map((subject) => subject.id)
      for await (const chunk of planUndo(tx, countyCode, batch, ids)) {
        if (chunk.talents) await undoTalents(tx, officer, chunk.talents, reason, now)
        if (chunk.enterprises) await undoEnterprises(tx, officer, chunk.enterprises, reason, now)
        counts = countUndo(counts, chunk)
        await tellProgress(countyCode, id, chunk.done, subjects.length)
      }
      const { removed, setBack, left } = counts
      await insertLeftovers(tx, countyCode, id, left)
      if (!(await moveBatch(tx, countyCode, id, { from: 'undoing', to: 'undone', undoneAt: now }))) return ok({ id })
      const kept = left.length > 0 ? `，保留 ${left.length} 项` : ''
      const summary = `撤销导入${KINDS[batch.kind].label}“${batch.fileName}”：移除 ${removed}，恢复 ${setBack}${kept}`
      await recordAudit(tx, officer, {
        action: 'registerImport.undo',
        objectKind: 'importBatch',
        objectId: id,
        summary,
        now,
      })
      return ok({ id })
    },
    { isLong: true },
  )
}
