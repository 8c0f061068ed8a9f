import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayUnlock } from '../permission'
import { findAccountForUpdate } from '../repository/accounts'
import { forgetFailures } from '../repository/login-attempts'
import { forgetCodeFailures } from '../repository/second-factors'
import type { UnlockAccountInput } from '../schema'

type Input = z.output<typeof UnlockAccountInput>

/** 解除锁定, before the half hour is over. The password stays what it was. */
export function unlockAccount(actor: Actor, input: Input, now: Date): Promise<Result<{ accountId: string }, Failure>> {
  const refusal = mayUnlock(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ accountId: string }>(async (tx) => {
    const { countyCode } = actor
    const account = await findAccountForUpdate(tx, countyCode, input.accountId)
    if (!account) return fail({ kind: 'notFound', what: 'account' })
    const hadCodes = await forgetCodeFailures(tx, countyCode, account.id)
    if (!(await forgetFailures(tx, countyCode, account.id)) && !hadCodes)
      return fail(refused('notLocked', '该账号没有锁定。'))
    await recordAudit(tx, actor, {
      action: 'account.unlockAccount',
      objectKind: 'account',
      objectId: account.id,
      summary: `解除 ${account.displayName} 的登录锁定`,
      now,
    })
    return ok({ accountId: account.id })
  })
}
