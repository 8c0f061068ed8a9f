import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { enqueueText } from '@/lib/platform/outbox'
import { inTransaction } from '@/lib/platform/transaction'
import { mayResetSecondFactor } from '../permission'
import { findAccountForUpdate, raiseVersion } from '../repository/accounts'
import { openPhone } from '../repository/phone-columns'
import { deleteFactor } from '../repository/second-factors'
import type { ResetSecondFactorInput } from '../schema'
import { refuseUnconfirmed } from '../steps/refuse-unconfirmed'

type Input = z.output<typeof ResetSecondFactorInput>
type Out = { accountId: string }

const WARNING = '【聚才】您的动态口令已由安全管理员解除，所有登录已退出。如非您本人申请，请立即联系安全管理员。'

/** 解除动态口令, for who has lost both phone and recovery codes. Logins end, and the owner is told. */
export function resetSecondFactor(actor: Actor, input: Input, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayResetSecondFactor(actor, input.accountId)
  const unconfirmed = refusal ?? refuseUnconfirmed(actor)
  if (unconfirmed) return Promise.resolve(fail(unconfirmed))
  return inTransaction<Out>(async (tx) => {
    const { countyCode } = actor
    const account = await findAccountForUpdate(tx, countyCode, input.accountId)
    if (!account || account.kind !== 'staff') return fail({ kind: 'notFound', what: 'account' })
    if (!(await deleteFactor(tx, { countyCode, accountId: account.id })))
      return fail(refused('notEnrolled', '该账号没有绑定动态口令。'))
    await raiseVersion(tx, countyCode, account.id)
    if (account.phoneSealed !== null) {
      const message = { phone: openPhone(account.phoneSealed), template: 'account.secondFactorReset', body: WARNING }
      await enqueueText(tx, actor, message, wallNow())
    }
    await recordAudit(tx, actor, {
      action: 'account.resetSecondFactor',
      objectKind: 'account',
      objectId: account.id,
      summary: `解除 ${account.displayName} 的动态口令`,
      now,
    })
    return ok({ accountId: account.id })
  })
}
