import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { ROLE_LABELS } from '../labels'
import { mayEndDelegation } from '../permission'
import { endDelegationRow, findDelegation } from '../repository/delegations'
import type { EndDelegationInput } from '../schema'

type Input = z.output<typeof EndDelegationInput>

/** 终止委托. The deputy's very next request is their own again. */
export function endDelegation(actor: Actor, input: Input, now: Date): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(async (tx) => {
    const { countyCode, accountId } = actor
    const delegation = await findDelegation(tx, countyCode, input.delegationId)
    if (!delegation) return fail({ kind: 'notFound', what: 'delegation' })
    const refusal = mayEndDelegation(actor, delegation)
    if (refusal) return fail(refusal)
    if (!(await endDelegationRow(tx, countyCode, delegation.id, { accountId, now })))
      return fail({ kind: 'conflict', expected: 'live', found: 'ended' })
    await recordAudit(tx, actor, {
      action: 'account.endDelegation',
      objectKind: 'account',
      objectId: delegation.principalId,
      summary: `终止委托代办 ${delegation.unitCode} ${ROLE_LABELS[delegation.role]}`,
      now,
      detail: { delegationId: delegation.id, deputyId: delegation.deputyId },
    })
    return ok({ id: delegation.id })
  })
}
