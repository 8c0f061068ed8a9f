import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { RequestInput } from '../schema'
import { closeRequest } from '../steps/answer-request'

/** 撤回: whoever asked takes it back before anybody answered. */
export const withdrawRequest = (
  actor: Actor,
  { id }: RequestInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> =>
  inTransaction<{ id: string }>(async (tx) => {
    const closed = await closeRequest(tx, actor, { id, status: 'withdrawn' }, now)
    return closed.ok ? ok({ id }) : closed
  })
