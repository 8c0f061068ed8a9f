import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { invalidField, type Failure } from '@/lib/kernel/failure'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction } from '@/lib/platform/transaction'
import { ROLE_LABELS } from '../labels'
import type { LockedAccount, RoleAssignment, Unit } from '../model'
import { mayGrantRoles } from '../permission'
import { findAccountForUpdate, raiseVersion } from '../repository/accounts'
import { findLiveDelegations } from '../repository/delegations'
import { deleteAssignment, findAssignmentsOf, insertAssignment } from '../repository/role-assignments'
import { deputyProblem, grantProblem } from '../rules/grant-problem'
import type { GrantRoleInput } from '../schema'
import { findUnit } from '../steps/find-unit'
import { refuseUnconfirmed } from '../steps/refuse-unconfirmed'

type Input = z.output<typeof GrantRoleInput>
type Out = { assignmentId: string }

/** 授予角色. In force on the account's very next request: its logins end, and begin again with the new rights. */
export function grantRole(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayGrantRoles(actor, input.accountId)
  const unconfirmed = refusal ?? refuseUnconfirmed(actor)
  if (unconfirmed) return Promise.resolve(fail(unconfirmed))
  return inTransaction<Out>(async (tx) => {
    const { countyCode } = actor
    const account = await findAccountForUpdate(tx, countyCode, input.accountId)
    if (!account || account.kind !== 'staff') return fail({ kind: 'notFound', what: 'account' })
    const unit = await findUnit(tx, countyCode, input.unitCode)
    if (!unit) return fail(invalidField('unitCode', '没有这个机构，请重新选择。'))

    const held = await findAssignmentsOf(tx, countyCode, account.id)
    const wanted = assignmentOf(input)
    const today = dateIn(now)
    const problem = grantProblem({ held, wanted, unit, today })
    if (problem) return fail(problem)

    const lent = await findLiveDelegations(tx, countyCode, { people: [account.id], today })
    const deputy = deputyProblem(lent, wanted)
    if (deputy) return fail(deputy)

    const former = held.find((one) => one.role === wanted.role && one.unitCode === wanted.unitCode)
    if (former) await deleteAssignment(tx, countyCode, former.id)
    const grantedById = actor.kind === 'system' ? null : actor.accountId
    await insertAssignment(tx, { ...wanted, countyCode, grantedById, now })
    await raiseVersion(tx, countyCode, account.id)
    await recordAudit(tx, actor, entryOf({ account, wanted, unit, now }))
    return ok({ assignmentId: wanted.id })
  })
}

const assignmentOf = (input: Input): RoleAssignment => ({
  id: newId(),
  accountId: input.accountId,
  role: input.role,
  unitCode: input.unitCode,
  validFrom: input.validFrom,
  validTo: input.validTo ?? null,
})

const untilText = (day: PlainDate | null): string => (day === null ? '起长期有效' : ` 至 ${day}`)

const entryOf = (grant: { account: LockedAccount; wanted: RoleAssignment; unit: Unit; now: Date }) => ({
  action: 'account.grantRole',
  objectKind: 'account',
  objectId: grant.account.id,
  summary: `授予 ${grant.account.displayName} ${grant.unit.name}${ROLE_LABELS[grant.wanted.role]}，${grant.wanted.validFrom}${untilText(grant.wanted.validTo)}`,
  now: grant.now,
  detail: { ...grant.wanted },
})
