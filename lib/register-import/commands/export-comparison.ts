import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Verification } from '@/lib/fact/model'
import { mayVerifyFor } from '@/lib/fact/permission'
import { listPendingOf } from '@/lib/fact/steps/many-verifications'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { insertComparison, nextNumber } from '../repository/comparisons'
import type { ExportComparisonInput } from '../schema'

const MOST_LINES = 5_000
const NOTHING_WAITS = refused('nothingWaits', '没有待核验的内容，不用导出。')

/** The lines about one person stand together. */
const bySubject = (a: Verification, b: Verification): number =>
  a.requestedAt.getTime() - b.requestedAt.getTime() || a.subject.id.localeCompare(b.subject.id)

/** 导出比对清单: what waits for a department becomes a numbered list that it compares with its own records. */
export async function exportComparison(
  actor: Actor,
  { departmentCode }: ExportComparisonInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  if (!mayVerifyFor(actor, departmentCode))
    return fail({ kind: 'forbidden', permission: 'registerImport.exportComparison' })
  const { countyCode } = actor
  return inTransaction<{ id: string }>(async (tx) => {
    const pending = await listPendingOf(tx, countyCode, departmentCode, MOST_LINES)
    if (pending.length === 0) return fail(NOTHING_WAITS)
    const number = await nextNumber(tx, countyCode, dateIn(now))
    const verificationIds = pending.toSorted(bySubject).map(({ id }) => id)
    const id = await insertComparison(tx, actor, { number, departmentCode, verificationIds }, now)
    const summary = `导出比对清单 ${number}，共 ${pending.length} 行`
    await recordAudit(tx, actor, {
      action: 'registerImport.exportComparison',
      objectKind: 'comparisonList',
      objectId: id,
      summary,
      now,
    })
    return ok({ id })
  })
}
