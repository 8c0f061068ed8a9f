import { randomInt } from 'node:crypto'
import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { enqueueText } from '@/lib/platform/outbox'
import { hashPassword } from '@/lib/platform/password'
import { inTransaction } from '@/lib/platform/transaction'
import { mayManageAccount } from '../permission'
import { deleteIdentities } from '../repository/external-identities'
import { findAccountForUpdate, setPassword } from '../repository/accounts'
import { openPhone } from '../repository/phone-columns'
import { newPassword } from '../rules/new-password'
import type { ResetPasswordInput } from '../schema'

type Input = z.output<typeof ResetPasswordInput>
type Out = { accountId: string; userName: string; initialPassword: string }

const WARNING = '【聚才】您的账号密码已由系统管理员重置，所有登录已退出。如非您本人申请，请立即联系安全管理员。'

/** 重置密码. A new first password, shown once; the owner is warned by text, since whoever resets could log in. */
export async function resetPassword(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayManageAccount(actor, input.accountId)
  if (refusal) return fail(refusal)
  const initialPassword = newPassword(randomInt)
  const hash = await hashPassword(initialPassword)

  return inTransaction<Out>(async (tx) => {
    const { countyCode } = actor
    const account = await findAccountForUpdate(tx, countyCode, input.accountId)
    if (!account || account.userName === null) return fail({ kind: 'notFound', what: 'account' })
    await setPassword(tx, { countyCode, id: account.id }, { hash, mustChange: true, now: wallNow() })
    // Whoever held the old password may have linked themselves with it.
    await deleteIdentities(tx, countyCode, account.id)
    if (account.phoneSealed !== null) {
      const message = { phone: openPhone(account.phoneSealed), template: 'account.passwordReset', body: WARNING }
      await enqueueText(tx, actor, message, wallNow())
    }
    await recordAudit(tx, actor, {
      action: 'account.resetPassword',
      objectKind: 'account',
      objectId: account.id,
      summary: `重置 ${account.displayName} 的密码`,
      now,
    })
    return ok({ accountId: account.id, userName: account.userName, initialPassword })
  })
}
