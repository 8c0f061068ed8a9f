import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { LIST_LABELS } from '../labels'
import { mayUseList } from '../permission'
import { DESK_LISTS } from '../registry'
import type { BeginExportInput } from '../schema'

/** 导出名单: written down before the first row leaves the house, under the number that the file carries. */
export function beginExport(
  actor: Actor,
  input: BeginExportInput,
  now: Date,
): Promise<Result<{ exportNumber: string }, Failure>> {
  const { listKey, words } = input
  const refusal = mayUseList(actor, DESK_LISTS[listKey])
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ exportNumber: string }>(async (tx) => {
    const exportNumber = `DC${dateIn(now).replaceAll('-', '')}-${newId().slice(-8).toUpperCase()}`
    await recordAudit(tx, actor, {
      action: 'deskList.beginExport',
      objectKind: 'export',
      objectId: exportNumber,
      summary: `导出${LIST_LABELS[listKey]}：${words.length > 0 ? words.join('，') : '全部'}`,
      now,
      detail: { listKey },
    })
    return ok({ exportNumber })
  })
}
