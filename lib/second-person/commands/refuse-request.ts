import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { RefuseRequestInput } from '../schema'
import { closeRequest } from '../steps/answer-request'

/** 不同意: whoever could confirm says no, and why. Nothing is given. */
export const refuseRequest = (
  actor: Actor,
  { id, remark }: RefuseRequestInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> =>
  inTransaction<{ id: string }>(async (tx) => {
    const closed = await closeRequest(tx, actor, { id, status: 'refused', remark }, now)
    return closed.ok ? ok({ id }) : closed
  })
