import { refuseUnconfirmed } from '@/lib/account/steps/refuse-unconfirmed'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { RequestInput } from '../schema'
import { closeRequest } from '../steps/answer-request'

/** 确认下载完整号码: from here on whoever asked may take that one file, until the request's week is over. */
export function confirmExport(actor: Actor, { id }: RequestInput, now: Date): Promise<Result<{ id: string }, Failure>> {
  const unconfirmed = refuseUnconfirmed(actor)
  if (unconfirmed) return Promise.resolve(fail(unconfirmed))
  return inTransaction<{ id: string }>(async (tx) => {
    const closed = await closeRequest(tx, actor, { id, status: 'confirmed', kind: 'clearExport' }, now)
    return closed.ok ? ok({ id }) : closed
  })
}
