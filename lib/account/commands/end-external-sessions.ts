import type { z } from 'zod'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { wallNow } from '@/lib/platform/clock'
import { verifyLogoutToken } from '@/lib/platform/oidc/logout-token'
import { countWithin } from '@/lib/platform/rate-limit'
import { inTransaction } from '@/lib/platform/transaction'
import { mayTellOfLogout } from '../permission'
import { endSessionsOfProvider, type EndedSession } from '../repository/provider-logouts'
import type { EndExternalSessionsInput } from '../schema'
import { enteringActor, type Entering } from '../steps/open-session'

type Input = z.output<typeof EndExternalSessionsInput>

/** Longer than a logout token may be old: within it, each is heard once. */
const HEARD_SECONDS = 600

/**
 * 统一身份认证退出: the provider tells, server to server, that a login there is over, and so are those here that came
 * from it. Believed by its signature alone.
 */
export async function endExternalSessions(
  actor: Actor,
  input: Input,
  now: Date,
): Promise<Result<{ ended: number }, Failure>> {
  const refusal = mayTellOfLogout(actor)
  if (refusal) return fail(refusal)
  const verified = await verifyLogoutToken(input.logoutToken)
  if (!verified.ok) return fail(refused('untrusted', `退出通知未通过核验：${verified.failure}`))
  const { tokenId, ...logout } = verified.value

  return inTransaction<{ ended: number }>(async (tx) => {
    const { countyCode } = actor
    const heard = { countyCode, key: `logoutToken:${tokenId}`, limit: 1, seconds: HEARD_SECONDS }
    if (!(await countWithin(tx, heard, wallNow()))) return fail(refused('repeated', '这条退出通知已经处理过。'))
    const ended = await endSessionsOfProvider(tx, { countyCode, ...logout, now: wallNow() })
    for (const [account, sessions] of byAccount(ended)) {
      await recordAudit(tx, enteringActor(actor, account), {
        action: 'account.endExternalSessions',
        objectKind: 'account',
        objectId: account.id,
        summary: `${account.displayName} 在统一身份认证退出，本系统的 ${sessions.length} 处登录随之结束`,
        now,
        detail: { sessionIds: sessions, method: 'oidc' },
      })
    }
    return ok({ ended: ended.length })
  })
}

/** Usually one; a person who is staff here and a talent too has two. */
function byAccount(ended: readonly EndedSession[]): [Entering, string[]][] {
  const accounts = new Map<string, [Entering, string[]]>()
  for (const { accountId, kind, displayName, sessionId } of ended) {
    const known = accounts.get(accountId) ?? [{ id: accountId, kind, displayName }, []]
    known[1].push(sessionId)
    accounts.set(accountId, known)
  }
  return [...accounts.values()]
}
