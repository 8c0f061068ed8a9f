import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'

import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayManageAccount } from '../permission'
import { findAccountForUpdate, moveStatus } from '../repository/accounts'
import type { EnableAccountInput } from '../schema'

type Input = z.output<typeof EnableAccountInput>

/** 启用账号. Roles are as they were, as far as their dates still run. */
export function enableAccount(actor: Actor, input: Input, now: Date): Promise<Result<{ accountId: string }, Failure>> {
  const refusal = mayManageAccount(actor, input.accountId)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ accountId: string }>(async (tx) => {
    const { countyCode } = actor
    const account = await findAccountForUpdate(tx, countyCode, input.accountId)
    if (!account) return fail({ kind: 'notFound', what: 'account' })
    if (!(await moveStatus(tx, { countyCode, id: account.id }, 'active', wallNow())))
      return fail({ kind: 'conflict', expected: 'disabled', found: 'active' })

    await recordAudit(tx, actor, {
      action: 'account.enableAccount',
      objectKind: 'account',
      objectId: account.id,
      summary: `启用账号 ${account.displayName}：${input.reason}`,
      now,
    })
    return ok({ accountId: account.id })
  })
}
