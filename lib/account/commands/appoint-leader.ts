import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayAppointLeader } from '../permission'
import { findActiveStaff } from '../repository/accounts'
import { giveRole, readyForRole } from '../steps/give-role'

/**
 * Makes a member of staff the county's 领导 from the machine, where nobody is left who could confirm as the second person. The
 * system's own deed, in the record like any other.
 */
export async function appointLeader(
  actor: Actor,
  { userName }: { userName: string },
  now: Date,
): Promise<Result<{ assignmentId: string; displayName: string }, Failure>> {
  const refusal = mayAppointLeader(actor)
  if (refusal) return fail(refusal)
  return inTransaction<{ assignmentId: string; displayName: string }>(async (tx) => {
    const { countyCode } = actor
    const person = await findActiveStaff(tx, countyCode, userName)
    if (!person) return fail({ kind: 'notFound', what: 'account' })
    const days = { validFrom: dateIn(now), validTo: null }
    const wanted = { accountId: person.id, role: 'leader', unitCode: countyCode, ...days } as const
    const ready = await readyForRole(tx, countyCode, wanted, now)
    if (!ready.ok) return ready
    const given = await giveRole(tx, actor, { ...ready.value, grantedById: null, requestId: null }, now)
    return ok({ ...given, displayName: person.displayName })
  })
}
