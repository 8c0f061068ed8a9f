import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { addDays, dateIn, startOf } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayForgetLogins } from '../permission'
import { deleteOldLogins } from '../repository/old-logins'

/** Codes and counters are of no use after their hour; logins are kept as long as the record must be on line. */
const CODE_DAYS = 1
const WORD_DAYS = 30
const SESSION_DAYS = 180

/**
 * 清理过期登录信息 (GB/T 22239-2019 8.1.4.10 剩余信息保护): spent codes and counters after a day, unsent words after 30, old logins after
 * 180. Due work; whole days by the wall clock, so that it finds something once a day and writes one line.
 */
export function forgetOldLogins(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ forgotten: number }, Failure>> {
  const refusal = mayForgetLogins(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  const today = dateIn(wallNow())
  const before = {
    codes: startOf(addDays(today, -CODE_DAYS)),
    words: startOf(addDays(today, -WORD_DAYS)),
    sessions: startOf(addDays(today, -SESSION_DAYS)),
  }
  return inTransaction<{ forgotten: number }>(async (tx) => {
    const { countyCode } = actor
    const forgotten = await deleteOldLogins(tx, countyCode, before)
    if (forgotten === 0) return ok({ forgotten })
    await recordAudit(tx, actor, {
      action: 'account.forgetOldLogins',
      objectKind: 'county',
      objectId: countyCode,
      summary: `清理过期的验证码、计数、暂存内容和登录 ${forgotten} 条`,
      now,
    })
    return ok({ forgotten })
  })
}
