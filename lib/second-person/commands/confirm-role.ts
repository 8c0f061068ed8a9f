import { GrantRoleInput } from '@/lib/account/schema'
import { giveRole, readyForRole } from '@/lib/account/steps/give-role'
import { refuseUnconfirmed } from '@/lib/account/steps/refuse-unconfirmed'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import type { RequestInput } from '../schema'
import { closeRequest } from '../steps/answer-request'

/**
 * 确认授予角色: the second person's word gives the role, in the same transaction. Whether it can be given is asked anew, and
 * it begins today at the earliest: days have gone by.
 */
export function confirmRole(
  actor: Actor,
  { id }: RequestInput,
  now: Date,
): Promise<Result<{ assignmentId: string }, Failure>> {
  const unconfirmed = refuseUnconfirmed(actor)
  if (unconfirmed) return Promise.resolve(fail(unconfirmed))
  return inTransaction<{ assignmentId: string }>(async (tx) => {
    const closed = await closeRequest(tx, actor, { id, status: 'confirmed', kind: 'roleGrant' }, now)
    if (!closed.ok) return closed
    const { validTo, ...asked } = closed.value.content as Record<string, string | null>
    const input = GrantRoleInput.parse({ ...asked, ...(validTo === null ? {} : { validTo }) })
    const today = dateIn(now)
    const validFrom = input.validFrom < today ? today : input.validFrom
    const ready = await readyForRole(tx, actor.countyCode, { ...input, validFrom, validTo: input.validTo ?? null }, now)
    if (!ready.ok) return ready
    const hands = { grantedById: closed.value.askedById, requestId: id }
    return ok(await giveRole(tx, actor, { ...ready.value, ...hands }, now))
  })
}
