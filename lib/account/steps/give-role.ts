import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import { ROLE_LABELS } from '../labels'
import type { LockedAccount, RoleAssignment, Unit } from '../model'
import { findAccountForUpdate, raiseVersion } from '../repository/accounts'
import { findLiveDelegations } from '../repository/delegations'
import { deleteAssignment, findAssignmentsOf, insertAssignment } from '../repository/role-assignments'
import { deputyProblem, grantProblem } from '../rules/grant-problem'
import { findUnit } from './find-unit'

export type WantedRole = Omit<RoleAssignment, 'id'>
export type ReadyRole = {
  readonly wanted: RoleAssignment
  readonly account: LockedAccount
  readonly unit: Unit
  /** The same role at the same unit on days that are over: the new one takes its place. */
  readonly former: RoleAssignment | null
}

/** What a grant rests on, the account held until the transaction ends; the refusal where the role cannot be given. */
export async function readyForRole(
  tx: Tx,
  countyCode: string,
  asked: WantedRole,
  now: Date,
): Promise<Result<ReadyRole, Failure>> {
  const account = await findAccountForUpdate(tx, countyCode, asked.accountId)
  if (!account || account.kind !== 'staff') return fail({ kind: 'notFound', what: 'account' })
  const unit = await findUnit(tx, countyCode, asked.unitCode)
  if (!unit) return fail(invalidField('unitCode', '没有这个机构，请重新选择。'))

  const wanted = { ...asked, id: newId() }
  const held = await findAssignmentsOf(tx, countyCode, account.id)
  const today = dateIn(now)
  const problem = grantProblem({ held, wanted, unit, today })
  if (problem) return fail(problem)
  const lent = await findLiveDelegations(tx, countyCode, { people: [account.id], today })
  const deputy = deputyProblem(lent, wanted)
  if (deputy) return fail(deputy)
  const former = held.find((one) => one.role === wanted.role && one.unitCode === wanted.unitCode) ?? null
  return ok({ wanted, account, unit, former })
}

type Hands = { readonly grantedById: string | null; readonly requestId: string | null }

/** Gives the role: in force on the account's very next request. `actor` is whose deed made it so, and in the record. */
export async function giveRole(
  tx: Tx,
  actor: Actor,
  ready: ReadyRole & Hands,
  now: Date,
): Promise<{ assignmentId: string }> {
  const { countyCode } = actor
  const { wanted, account, former, grantedById, requestId } = ready
  if (former) await deleteAssignment(tx, countyCode, former.id)
  await insertAssignment(tx, { ...wanted, countyCode, grantedById, requestId, now })
  await raiseVersion(tx, countyCode, account.id)
  await recordAudit(tx, actor, {
    action: 'account.grantRole',
    objectKind: 'account',
    objectId: account.id,
    summary: `授予 ${roleText(ready)}`,
    now,
    detail: { ...wanted, ...(requestId === null ? {} : { requestId, grantedById }) },
  })
  return { assignmentId: wanted.id }
}

/** '王芳 财政局财政，2026-09-14起长期有效'. */
export const roleText = ({ wanted, account, unit }: Omit<ReadyRole, 'former'>): string =>
  `${account.displayName} ${unit.name}${ROLE_LABELS[wanted.role]}，${wanted.validFrom}${untilText(wanted.validTo)}`

const untilText = (day: PlainDate | null): string => (day === null ? '起长期有效' : ` 至 ${day}`)
