import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayManageAccount } from '../permission'
import { findAccountForUpdate, moveStatus } from '../repository/accounts'
import { endSessionsOf } from '../repository/sessions'
import type { DisableAccountInput } from '../schema'

type Input = z.output<typeof DisableAccountInput>

/** 停用账号. Every login of the account ends with this commit. */
export function disableAccount(actor: Actor, input: Input, now: Date): Promise<Result<{ accountId: string }, Failure>> {
  const refusal = mayManageAccount(actor, input.accountId)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ accountId: string }>(async (tx) => {
    const { countyCode } = actor
    const account = await findAccountForUpdate(tx, countyCode, input.accountId)
    if (!account) return fail({ kind: 'notFound', what: 'account' })
    if (!(await moveStatus(tx, { countyCode, id: account.id }, 'disabled', wallNow())))
      return fail({ kind: 'conflict', expected: 'active', found: 'disabled' })
    await endSessionsOf(tx, countyCode, account.id, wallNow())
    await recordAudit(tx, actor, {
      action: 'account.disableAccount',
      objectKind: 'account',
      objectId: account.id,
      summary: `停用账号 ${account.displayName}：${input.reason}`,
      now,
    })
    return ok({ accountId: account.id })
  })
}
