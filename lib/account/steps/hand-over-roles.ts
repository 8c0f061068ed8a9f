import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Delegation, RoleAssignment } from '../model'
import { findAccountForUpdate, raiseVersion } from '../repository/accounts'
import { endDelegationRow, findLiveDelegations } from '../repository/delegations'
import { deleteAssignment, endAssignment, findAssignmentsOf, insertAssignment } from '../repository/role-assignments'
import { deputyProblem, grantProblem } from '../rules/grant-problem'
import { mustBeConfirmed } from '../rules/second-person-roles'
import { findUnit } from './find-unit'

export type RoleMove = { readonly assignment: RoleAssignment; readonly successorId: string | null }

export type RolesHandedOver = {
  readonly leaverName: string
  /** What the leaver had lent or been lent, ended now. */
  readonly delegations: readonly Delegation[]
}

/**
 * The roles of whoever leaves: each successor holds theirs from today, the leaver theirs to the last day, or no more at
 * all (`lastDay` null: at once, and every login ends). What the leaver had lent or been lent ends now.
 */
export async function handOverRoles(
  tx: Tx,
  actor: Actor,
  { leaverId, moves, lastDay }: { leaverId: string; moves: readonly RoleMove[]; lastDay: PlainDate | null },
  now: Date,
): Promise<Result<RolesHandedOver, Failure>> {
  const { countyCode } = actor
  const successors = moves.flatMap(({ successorId }) => successorId ?? [])
  const names = new Map<string, string>()
  for (const id of [...new Set([leaverId, ...successors])].toSorted()) {
    const account = await findAccountForUpdate(tx, countyCode, id)
    if (account?.kind !== 'staff' || (id !== leaverId && account.status !== 'active'))
      return fail({ kind: 'notFound', what: 'account' })
    names.set(id, account.displayName)
  }
  for (const { assignment, successorId } of moves) {
    const given = successorId === null ? ok(null) : await give(tx, actor, { assignment, successorId }, now)
    if (!given.ok) return given
    if (lastDay === null) await deleteAssignment(tx, countyCode, assignment.id)
    else await endAssignment(tx, countyCode, assignment.id, lastDay)
  }
  const delegations = await findLiveDelegations(tx, countyCode, { people: [leaverId], today: dateIn(now) })
  for (const { id } of delegations) await endDelegationRow(tx, countyCode, id, { accountId: actor.accountId, now })
  await raiseVersion(tx, countyCode, leaverId)
  return ok({ leaverName: names.get(leaverId) ?? '', delegations })
}

/**
 * Gives the successor the role from today on, by the same rules as any grant; nothing to do where they hold it. A role that
 * needs a second person is asked for and confirmed first, and handed over to whoever holds it then.
 */
async function give(
  tx: Tx,
  actor: Actor,
  { assignment, successorId }: { assignment: RoleAssignment; successorId: string },
  now: Date,
): Promise<Result<null, Failure>> {
  const { countyCode } = actor
  const today = dateIn(now)
  const unit = await findUnit(tx, countyCode, assignment.unitCode)
  if (!unit) throw new Error(`no unit ${assignment.unitCode}`)
  const held = await findAssignmentsOf(tx, countyCode, successorId)
  const isSame = (one: RoleAssignment) => one.role === assignment.role && one.unitCode === assignment.unitCode
  const same = held.find(isSame)
  if (same && same.validFrom <= today && same.validTo === null) return ok(null)

  const unconfirmed = mustBeConfirmed(actor, assignment.role)
  if (unconfirmed) return fail(unconfirmed)

  const wanted = { ...assignment, id: newId(), accountId: successorId, validFrom: today, validTo: null }
  const rest = held.filter((one) => !isSame(one))
  const lent = await findLiveDelegations(tx, countyCode, { people: [successorId], today })
  const problem = grantProblem({ held: rest, wanted, unit, today }) ?? deputyProblem(lent, wanted)
  if (problem) return fail(problem)
  if (same) await deleteAssignment(tx, countyCode, same.id)
  await insertAssignment(tx, { ...wanted, countyCode, grantedById: actor.accountId, requestId: null, now })
  await raiseVersion(tx, countyCode, successorId)
  return ok(null)
}
