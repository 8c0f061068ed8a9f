import { findTies } from '@/lib/application/steps/find-ties'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { SubjectKind } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { otherSide, rolesOf } from '../model'
import { mayAdjudicate, mustRecuse } from '../permission'
import { lockEntries } from '../repository/entries'
import { appendVerdict, dropPairsOf, findPairForUpdate, movePair } from '../repository/pairs'
import { decidedMeanwhile } from '../rules/decided-meanwhile'
import type { MergeEntriesInput } from '../schema'
import { carryOutMerge } from '../steps/carry-out-merge'
import { planMerge } from '../steps/plan-merge'

type Merged = { kind: SubjectKind; mergeId: string; survivorId: string; rowCount: number }

const CHANGED = refused('changedMeanwhile', '打开页面之后，两份登记或其名下的内容有变动。请刷新页面核对后再合并。')

/**
 * 合并: the pair is one person, or one enterprise. Whatever hangs on the other entry comes over to the one that stays; what
 * cannot stand beside each other is refused beforehand, row by row.
 */
export async function mergeEntries(
  actor: Actor,
  input: MergeEntriesInput,
  now: Date,
): Promise<Result<Merged, Failure>> {
  const { pairId, version, keep, take = {}, seen, reason } = input
  const refusal = mayAdjudicate(actor, 'merge')
  if (refusal) return fail(refusal)
  const { countyCode } = actor
  return inTransaction<Merged>(async (tx) => {
    const pair = await findPairForUpdate(tx, countyCode, pairId)
    if (!pair) return fail({ kind: 'notFound', what: 'duplicatePair' })
    const recusal = decidedMeanwhile(pair, version) ?? mustRecuse(pair, await findTies(tx, actor))
    if (recusal) return fail(recusal)

    const roles = rolesOf(pair, keep)
    await lockEntries(tx, countyCode, roles)
    const plan = await planMerge(tx, countyCode, roles)
    if (!plan || plan.seen !== seen) return fail(CHANGED)
    if (plan.obstacles.length > 0) return fail({ kind: 'refused', reasons: plan.obstacles })

    const takenKeys = Object.keys(take).filter((key) => take[key] === otherSide(keep))
    const { mergeId, rowCount } = await carryOutMerge(tx, actor, { plan, chosen: { pairId, takenKeys, reason } }, now)
    await movePair(tx, actor, pair, { status: 'merged', now })
    await dropPairsOf(tx, countyCode, roles.loserId)
    await appendVerdict(tx, actor, { pairId, verdict: 'same', reason }, now)
    const { survivor, loser } = plan.entries
    await recordAudit(tx, actor, {
      action: 'duplicate.merge',
      objectKind: roles.kind,
      objectId: survivor.id,
      summary: `合并登记：${loser.name} 并入 ${survivor.name}，共 ${rowCount} 行`,
      detail: { mergeId, loserId: loser.id, count: rowCount },
      now,
    })
    return ok({ kind: roles.kind, mergeId, survivorId: survivor.id, rowCount })
  })
}
