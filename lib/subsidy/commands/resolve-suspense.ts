import { recordAudit } from '@/lib/audit/steps/record-audit'
import { resolveSuspended } from '@/lib/fund/steps/resolve-suspended'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { RESOLUTION_LABELS } from '../labels'
import type { Attempt, Batch } from '../model'
import { mayDisburse } from '../permission'
import { findAttemptForUpdate } from '../repository/attempts'
import { findBatchForUpdate } from '../repository/batches'
import { findOpenSuspenseForUpdate, resolveSuspenseRow, type SuspenseItem } from '../repository/suspense'
import { allowedResolutions } from '../rules/allowed-resolutions'
import { refuseHand } from '../rules/hand-of-batch'
import type { ResolveSuspenseInput } from '../schema'
import { finishBatch } from '../steps/finish-batch'
import { settleSuspended } from '../steps/settle-suspended'

/** 挂账处理, after asking the bank: by a hand that neither made, checked nor exported the batch. */
export function resolveSuspense(
  actor: Actor,
  input: ResolveSuspenseInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const refusal = mayDisburse(actor)
    if (refusal) return fail(refusal)
    const item = await findOpenSuspenseForUpdate(tx, actor.countyCode, input.suspenseId)
    if (!item) return fail({ kind: 'notFound', what: 'suspenseItem' })
    const batch = await findBatchForUpdate(tx, actor.countyCode, item.batchId)
    if (!batch) return fail({ kind: 'notFound', what: 'disbursementBatch' })
    const attempt = item.attemptId === null ? null : await findAttemptForUpdate(tx, actor.countyCode, item.attemptId)
    const wrong = refuseHand(actor.accountId, 'reconcile', batch, new Set()) ?? refuseResolution(item, attempt, input)
    if (wrong) return fail(wrong)
    return resolve(tx, actor, { item, batch, attempt, input }, now)
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input, now } })
}

function refuseResolution(
  item: SuspenseItem,
  attempt: Attempt | null,
  { resolution }: ResolveSuspenseInput,
): Failure | null {
  if (attempt && attempt.batchId !== item.batchId && resolution !== 'unrelated') {
    return refused('otherBatch', '这一行属于其他批次，请在该批次导入其回盘文件；此处只能核销。')
  }
  return allowedResolutions(attempt, item.outcome).includes(resolution)
    ? null
    : refused('resolution', `这一行不能按「${RESOLUTION_LABELS[resolution]}」处理，请刷新后重新选择。`)
}

type Found = { item: SuspenseItem; batch: Batch; attempt: Attempt | null; input: ResolveSuspenseInput }

async function resolve(
  tx: Tx,
  actor: Actor,
  { item, batch, attempt, input }: Found,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { resolution, note } = input
  const reference = { kind: 'suspense', id: item.id, memo: note } as const
  const cleared = await resolveSuspended(
    tx,
    actor,
    [{ subBudgetId: item.subBudgetId, amountFen: item.amountFen }],
    reference,
    now,
  )
  if (!cleared.ok) return cleared
  if (attempt) {
    const settled = await settleSuspended(
      tx,
      actor,
      { attempt, suspenseId: item.id, reason: item.reason, statedFen: item.statedFen, resolution, note },
      now,
    )
    if (!settled.ok) return settled
  }
  await resolveSuspenseRow(tx, actor.countyCode, item.id, { resolution, note, byId: actor.accountId, at: now })
  const finished = await finishBatch(tx, actor, batch, now)
  if (!finished.ok) return finished
  await recordAudit(tx, actor, {
    action: 'subsidy.resolveSuspense',
    objectKind: 'suspenseItem',
    objectId: item.id,
    summary: `批次 ${batch.number} 挂账处理：${RESOLUTION_LABELS[resolution]}。${note}`,
    now,
  })
  return ok({ id: item.id })
}
