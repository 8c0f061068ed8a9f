import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayEndSessions } from '../permission'
import { endSessionRow } from '../repository/sessions'

/** 退出登录. Ends the row: the cookie, wherever it was copied to, opens nothing any more. */
export function logOut(actor: Actor, _input: Record<string, never>, now: Date): Promise<Result<null, Failure>> {
  const refusal = mayEndSessions(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  return inTransaction<null>(async (tx) => {
    const { countyCode, accountId, sessionId } = actor
    const isEnded =
      sessionId !== null && (await endSessionRow(tx, { countyCode, accountId, sessionId, now: wallNow() }))
    if (!isEnded) return ok(null)
    await recordAudit(tx, actor, {
      action: 'account.logOut',
      objectKind: 'account',
      objectId: accountId,
      summary: `${actor.name} 退出登录`,
      now,
      detail: { sessionId },
    })
    return ok(null)
  })
}
