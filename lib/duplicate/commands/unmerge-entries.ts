import { findTies } from '@/lib/application/steps/find-ties'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayAdjudicate, mustRecuse } from '../permission'
import { lockEntries } from '../repository/entries'
import { findMergeForUpdate, markUndone } from '../repository/merges'
import { findBasis } from '../repository/candidates'
import { appendVerdict, findPairForUpdate, movePair, setBasis } from '../repository/pairs'
import type { UnmergeEntriesInput } from '../schema'
import { takeBackMerge } from '../steps/take-back-merge'

const UNDONE = refused('undoneMeanwhile', '这次合并已经撤销。请刷新页面查看。')
const TAKEN = refused(
  'changedSince',
  '合并后新增的内容占用了原来的位置（如新的登录账户或在职任职），无法恢复。请先撤销新增的内容。',
)

/**
 * 撤销合并: every row the merge touched goes back to what it was. What came since stays with the entry that stayed; where a
 * later change has made that impossible, nothing is undone and each row in the way is named.
 */
export async function unmergeEntries(
  actor: Actor,
  input: UnmergeEntriesInput,
  now: Date,
): Promise<Result<{ survivorId: string; loserId: string; rowCount: number }, Failure>> {
  const { mergeId, verdict, reason } = input
  const refusal = mayAdjudicate(actor, 'unmerge')
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  return inTransaction<{ survivorId: string; loserId: string; rowCount: number }>(
    async (tx) => {
      const merge = await findMergeForUpdate(tx, countyCode, mergeId)
      const pair = merge && (await findPairForUpdate(tx, countyCode, merge.pairId))
      if (!pair) return fail({ kind: 'notFound', what: 'registerMerge' })
      if (merge.undoneAt !== null) return fail(UNDONE)
      const recusal = mustRecuse(pair, await findTies(tx, actor))
      if (recusal) return fail(recusal)

      await lockEntries(tx, countyCode, merge)
      const back = await takeBackMerge(tx, actor, merge, now)
      if (!back.ok) return back
      await markUndone(tx, actor, mergeId, { reason, now })
      await movePair(tx, actor, pair, { status: verdict === 'different' ? 'different' : 'open', now })
      // Judged on what stands now: the same facts do not bring the pair up again.
      const ids = [pair.firstId, pair.secondId]
      await setBasis(tx, countyCode, pair.id, await findBasis(tx, countyCode, pair.kind, ids))
      await appendVerdict(tx, actor, { pairId: pair.id, verdict, reason }, now)
      const { rowCount, loserName } = back.value
      await recordAudit(tx, actor, {
        action: 'duplicate.unmerge',
        objectKind: merge.kind,
        objectId: merge.loserId,
        summary: `撤销合并：${loserName} 恢复为单独登记，共 ${rowCount} 行`,
        detail: { mergeId, survivorId: merge.survivorId, count: rowCount, reason },
        now,
      })
      return ok({ survivorId: merge.survivorId, loserId: merge.loserId, rowCount })
    },
    { onDuplicate: TAKEN },
  )
}
