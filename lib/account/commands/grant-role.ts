import type { z } from 'zod'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayGrantRoles } from '../permission'
import { mustBeConfirmed } from '../rules/second-person-roles'
import type { GrantRoleInput } from '../schema'
import { giveRole, readyForRole } from '../steps/give-role'
import { refuseUnconfirmed } from '../steps/refuse-unconfirmed'

type Input = z.output<typeof GrantRoleInput>
type Out = { assignmentId: string }

/** 授予角色: those that one person may give. In force on the account's next request: its logins end, and begin again with the new rights. */
export function grantRole(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal =
    mayGrantRoles(actor, input.accountId) ?? mustBeConfirmed(actor, input.role) ?? refuseUnconfirmed(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<Out>(async (tx) => {
    const ready = await readyForRole(tx, actor.countyCode, { ...input, validTo: input.validTo ?? null }, now)
    if (!ready.ok) return ready
    const grantedById = actor.kind === 'system' ? null : actor.accountId
    return ok(await giveRole(tx, actor, { ...ready.value, grantedById, requestId: null }, now))
  })
}
