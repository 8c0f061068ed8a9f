import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayForgetLogins } from '../permission'
import { moveStatus } from '../repository/accounts'
import { endSessionsOf } from '../repository/sessions'
import { findUnusedForUpdate } from '../repository/unused-accounts'

const DAYS = 90

/**
 * 停用长期未使用的账号 (GB/T 22239-2019 8.1.4.2 c: 多余的、过期的账户): nobody came in with it for 90 days. The system administrator enables
 * it again. Due work, by the wall clock.
 */
export function disableUnusedAccounts(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ disabled: number }, Failure>> {
  const refusal = mayForgetLogins(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<{ disabled: number }>(async (tx) => {
    const { countyCode } = actor
    const today = wallNow()
    const since = new Date(today.getTime() - DAYS * 86_400_000)
    const unused = await findUnusedForUpdate(tx, countyCode, { since, today: dateIn(now) })
    for (const { id, displayName } of unused) {
      await moveStatus(tx, { countyCode, id }, 'disabled', today)
      await endSessionsOf(tx, countyCode, id, today)
      await recordAudit(tx, actor, {
        action: 'account.disableUnusedAccounts',
        objectKind: 'account',
        objectId: id,
        summary: `停用账号 ${displayName}：${DAYS} 天未登录`,
        now,
      })
    }
    return ok({ disabled: unused.length })
  })
}
