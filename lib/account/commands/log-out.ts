import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { leavingAddress } from '@/lib/platform/oidc/leaving'
import { inTransaction } from '@/lib/platform/transaction'
import { mayEndSessions } from '../permission'
import { takeIdToken } from '../repository/external-logins'
import { endSessionRow } from '../repository/sessions'

/** Where the login ends too; null when it began here. */
type Out = { leaveAt: string | null }

/**
 * 退出登录. Ends the row: the cookie, wherever it was copied to, opens nothing any more. Who came in by 统一身份认证 is
 * sent there to end that login as well, after ours is over.
 */
export async function logOut(actor: Actor, _input: Record<string, never>, now: Date): Promise<Result<Out, Failure>> {
  const refusal = mayEndSessions(actor)
  if (refusal) return fail(refusal)
  const ended = await inTransaction<string | null>(async (tx) => {
    const { countyCode, accountId, sessionId } = actor
    if (sessionId === null || !(await endSessionRow(tx, { countyCode, accountId, sessionId, now: wallNow() })))
      return ok(null)
    await recordAudit(tx, actor, {
      action: 'account.logOut',
      objectKind: 'account',
      objectId: accountId,
      summary: `${actor.name} 退出登录`,
      now,
      detail: { sessionId },
    })
    return ok(await takeIdToken(tx, countyCode, sessionId))
  })
  if (!ended.ok) return ended
  return ok({ leaveAt: ended.value === null ? null : await leavingAddress(ended.value) })
}
