import type { z } from 'zod'
import { mayGrantRoles } from '@/lib/account/permission'
import { needsSecondPerson } from '@/lib/account/rules/second-person-roles'
import type { GrantRoleInput } from '@/lib/account/schema'
import { readyForRole, roleText } from '@/lib/account/steps/give-role'
import { listConfirmersOfRoles } from '@/lib/account/steps/list-role-holders'
import { refuseUnconfirmed } from '@/lib/account/steps/refuse-unconfirmed'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { ASKED_ALREADY, putRequest } from '../steps/put-request'

type Input = z.output<typeof GrantRoleInput>

/** 申请授予角色: a role by which money moves is asked for by one security administrator. Until another confirms it gives no right. */
export function askForRole(actor: Actor, input: Input, now: Date): Promise<Result<{ id: string }, Failure>> {
  const refusal = mayGrantRoles(actor, input.accountId) ?? refuseUnneeded(input) ?? refuseUnconfirmed(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ id: string }>(
    async (tx) => {
      const { countyCode } = actor
      const validTo = input.validTo ?? null
      const ready = await readyForRole(tx, countyCode, { ...input, validTo }, now)
      if (!ready.ok) return ready
      const { accountId, role, unitCode, validFrom } = input
      const request = {
        kind: 'roleGrant',
        key: `roleGrant:${accountId}:${role}:${unitCode}`,
        content: { accountId, role, unitCode, validFrom, validTo },
        summary: roleText(ready.value),
        reason: '',
        aboutAccountId: accountId,
        seconds: await listConfirmersOfRoles(tx, countyCode, dateIn(now)),
      } as const
      return putRequest(tx, actor, request, now)
    },
    { onDuplicate: ASKED_ALREADY },
  )
}

const refuseUnneeded = ({ role }: Input): Failure | null =>
  needsSecondPerson(role) ? null : refused('noSecondPerson', '这一角色不需要第二人确认，请直接授予。')
