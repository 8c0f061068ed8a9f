import { recordAudit } from '@/lib/audit/steps/record-audit'
import { mayVerifyFor } from '@/lib/fact/permission'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { findComparison } from '../repository/comparisons'
import { comparisonBytes } from '../steps/comparison-bytes'
import type { TakeComparisonInput } from '../schema'

/** 下载比对清单: holds identity numbers in clear, so every time is in the record. */
export async function takeComparisonFile(
  actor: Actor,
  { listId }: TakeComparisonInput,
  now: Date,
): Promise<Result<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }, Failure>> {
  return inTransaction(async (tx) => {
    const list = await findComparison(tx, actor.countyCode, listId)
    if (!list || !mayVerifyFor(actor, list.departmentCode)) return fail({ kind: 'notFound', what: 'comparisonList' })
    const bytes = await comparisonBytes(tx, actor.countyCode, list, dateIn(now))
    const summary = `下载比对清单 ${list.number}`
    const object = { objectKind: 'comparisonList', objectId: list.id }
    await recordAudit(tx, actor, { action: 'registerImport.takeComparison', ...object, summary, now })
    return ok({ fileName: `${list.departmentName}比对清单${list.number}.xlsx`, bytes })
  })
}
