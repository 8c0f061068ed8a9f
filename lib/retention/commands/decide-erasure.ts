import { lockCases } from '@/lib/application/steps/erase-cases'
import { removeErasedBytes } from '@/lib/attachment/steps/erase-files'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { lockWithMerged } from '@/lib/talent/steps/erase-talent'
import type { ErasureRequest } from '../model'
import { mayDecideErasure } from '../permission'
import { decideErasureRow, findErasureForUpdate, readErasureStanding } from '../repository/erasure-requests'
import { erasureHolds, holdWords } from '../rules/erasure-holds'
import type { DecideErasureInput } from '../schema'
import { erasePerson } from '../steps/erase-person'

const FILES_AT_ONCE = 100
type Decided = { readonly id: string; readonly files: number }

/**
 * Answers a request of a person to be erased. What must be kept is looked at again with her rows locked, and refused with its
 * day; the record says that it was done and by whom, not whose it was but by the entry's id.
 */
export async function decideErasure(
  actor: Actor,
  input: DecideErasureInput,
  now: Date,
): Promise<Result<Decided, Failure>> {
  const refusal = mayDecideErasure(actor)
  if (refusal) return fail(refusal)
  const decided = await inTransaction<Decided>(async (tx) => {
    const request = await findErasureForUpdate(tx, actor.countyCode, input.erasureId)
    if (!request) return fail({ kind: 'notFound', what: 'erasureRequest' })
    if (request.status !== 'filed') return fail({ kind: 'conflict', expected: 'filed', found: request.status })
    return input.outcome === 'erased' ? erase(tx, actor, request, now) : decline(tx, actor, { request, input }, now)
  })
  if (!decided.ok || decided.value.files === 0) return decided
  // What is left of their bytes after this, the next round of due work takes away.
  const removed = await inTransaction(async (tx) => ok(await removeErasedBytes(tx, actor.countyCode, FILES_AT_ONCE)))
  return removed.ok ? decided : removed
}

async function erase(tx: Tx, actor: Actor, request: ErasureRequest, now: Date): Promise<Result<Decided, Failure>> {
  const talentIds = await lockWithMerged(tx, actor.countyCode, request.talentId)
  const caseIds = await lockCases(tx, actor.countyCode, talentIds)
  const holds = erasureHolds(await readErasureStanding(tx, actor.countyCode, talentIds), dateIn(now))
  if (holds.length > 0) return fail(refused('kept', `现在不能删除：${holds.map(holdWords).join('；')}。`))
  const files = await erasePerson(tx, actor, { talentIds, caseIds }, now)
  await decideErasureRow(tx, actor, { id: request.id, status: 'erased', reply: null }, now)
  await recordAudit(tx, actor, {
    action: 'retention.erasePerson',
    objectKind: 'talent',
    objectId: request.talentId,
    summary: `应本人申请，删除一份人才登记的全部可删信息，材料 ${files} 份`,
    now,
    detail: { count: files },
  })
  return ok({ id: request.id, files })
}

async function decline(
  tx: Tx,
  actor: Actor,
  { request, input }: { readonly request: ErasureRequest; readonly input: DecideErasureInput },
  now: Date,
): Promise<Result<Decided, Failure>> {
  await decideErasureRow(tx, actor, { id: request.id, status: 'declined', reply: input.reply ?? '' }, now)
  await recordAudit(tx, actor, {
    action: 'retention.declineErasure',
    objectKind: 'talent',
    objectId: request.talentId,
    summary: '不予删除个人信息',
    now,
    detail: { reason: input.reply ?? '' },
  })
  return ok({ id: request.id, files: 0 })
}
