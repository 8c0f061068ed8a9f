import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { ROLE_LABELS } from '../labels'
import { mayGrantRoles } from '../permission'
import { findAccountForUpdate, raiseVersion } from '../repository/accounts'
import { deleteAssignment, findAssignment } from '../repository/role-assignments'
import type { RevokeRoleInput } from '../schema'

type Input = z.output<typeof RevokeRoleInput>

/** 收回角色. Gone with this commit: the account's logins end, the next request is refused. */
export function revokeRole(actor: Actor, input: Input, now: Date): Promise<Result<{ accountId: string }, Failure>> {
  return inTransaction<{ accountId: string }>(async (tx) => {
    const { countyCode } = actor
    const assignment = await findAssignment(tx, countyCode, input.assignmentId)
    const refusal = mayGrantRoles(actor, assignment?.accountId ?? '')
    if (refusal) return fail(refusal)
    const account = assignment && (await findAccountForUpdate(tx, countyCode, assignment.accountId))
    if (!account || account.kind !== 'staff') return fail({ kind: 'notFound', what: 'assignment' })

    await deleteAssignment(tx, countyCode, assignment.id)
    await raiseVersion(tx, countyCode, account.id)
    await recordAudit(tx, actor, {
      action: 'account.revokeRole',
      objectKind: 'account',
      objectId: account.id,
      summary: `收回 ${account.displayName} 在 ${assignment.unitCode} 的${ROLE_LABELS[assignment.role]}角色`,
      now,
      detail: { ...assignment },
    })
    return ok({ accountId: account.id })
  })
}
