import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { newId } from '@/lib/platform/id'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { ROLE_LABELS } from '../labels'
import type { LockedAccount } from '../model'
import { mayDelegate } from '../permission'
import { findAccountForUpdate } from '../repository/accounts'
import { findLiveDelegations, insertDelegation } from '../repository/delegations'
import { findAssignmentsOf } from '../repository/role-assignments'
import { delegationProblem } from '../rules/delegation-problem'
import type { DelegateWorkInput } from '../schema'

type Input = z.output<typeof DelegateWorkInput>

/** 委托代办. In force on the deputy's very next request from its first day on; each role is a row that ends by itself. */
export function delegateWork(actor: Actor, input: Input, now: Date): Promise<Result<{ count: number }, Failure>> {
  const refusal = mayDelegate(actor, input.principalId)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ count: number }>(async (tx) => {
    const people = await lockBoth(tx, actor.countyCode, input)
    if (!people) return fail({ kind: 'notFound', what: 'account' })
    const isOwn = actor.accountId === input.principalId
    const problem = delegationProblem({ ...(await readCase(tx, actor.countyCode, input, now)), wanted: input, isOwn })
    if (problem) return fail(problem)

    const { grants, ...lent } = input
    for (const grant of grants)
      await insertDelegation(tx, {
        ...{ ...lent, ...grant, id: newId(), countyCode: actor.countyCode },
        ...{ createdById: actor.accountId, now },
      })
    await recordAudit(tx, actor, {
      action: 'account.delegateWork',
      objectKind: 'account',
      objectId: people.principal.id,
      summary: `${people.principal.displayName} 委托 ${people.deputy.displayName} 代办${namesOf(grants)}，${input.validFrom} 至 ${input.validTo}`,
      now,
      detail: { ...lent, grants: grants.map(({ role, unitCode }) => `${role}@${unitCode}`) },
    })
    return ok({ count: grants.length })
  })
}

const namesOf = (grants: Input['grants']): string =>
  grants.map(({ role, unitCode }) => ` ${unitCode} ${ROLE_LABELS[role]}`).join('、')

/** Both rows locked, in one order, so that two delegations made at once see each other; null unless both may work. */
async function lockBoth(
  tx: Tx,
  countyCode: string,
  { principalId, deputyId }: Input,
): Promise<{ principal: LockedAccount; deputy: LockedAccount } | null> {
  const locked = new Map<string, LockedAccount | null>()
  for (const id of [principalId, deputyId].toSorted()) locked.set(id, await findAccountForUpdate(tx, countyCode, id))
  const [principal, deputy] = [locked.get(principalId), locked.get(deputyId)]
  const mayWork = (one: LockedAccount | null | undefined): one is LockedAccount =>
    one?.kind === 'staff' && one.status === 'active'
  return mayWork(principal) && mayWork(deputy) ? { principal, deputy } : null
}

async function readCase(tx: Tx, countyCode: string, { principalId, deputyId }: Input, now: Date) {
  const today = dateIn(now)
  return {
    today,
    heldByPrincipal: await findAssignmentsOf(tx, countyCode, principalId),
    heldByDeputy: await findAssignmentsOf(tx, countyCode, deputyId),
    live: await findLiveDelegations(tx, countyCode, { people: [principalId, deputyId], today }),
  }
}
