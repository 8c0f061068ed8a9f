import type { AuditEntry } from '@/lib/audit/model'
import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/transaction'
import type { AccountKind } from '../model'
import { endSessionRow, insertSession } from '../repository/sessions'

export type Entering = { id: string; kind: AccountKind; displayName: string }

/**
 * Opens a login and answers with its id, or null when the account was disabled in this very moment. Whoever changes over
 * to another account in the same browser leaves no login behind. `isConfirmed`: they proved to us who they are just now,
 * and not to an identity provider where they may have logged in this morning.
 */
export async function openSession(tx: Tx, actor: Actor, account: Entering, isConfirmed = true): Promise<string | null> {
  const { countyCode, accountId, sessionId, address } = actor
  const now = wallNow()
  if (sessionId !== null) await endSessionRow(tx, { countyCode, accountId, sessionId, now })
  return insertSession(tx, { countyCode, accountId: account.id, address, isConfirmed, now })
}

/** Under whose name a login stands in the record: not the public's, who asked for it, but that of who came in. */
export const enteringActor = (actor: Actor, account: Entering): Actor => ({
  ...actor,
  kind: account.kind,
  accountId: account.id,
  name: account.displayName,
  grants: [],
})

type Login = { sessionId: string; means: string; method?: 'oidc'; now: Date }

/** The record's line of a login; `means` is how they came in: 密码, 短信验证码, 演示入口, 政务统一身份认证. */
export const loginEntry = (account: Entering, login: Login): AuditEntry => ({
  action: 'account.logIn',
  objectKind: 'account',
  objectId: account.id,
  summary: `${account.displayName} 通过${login.means}登录`,
  now: login.now,
  detail: { sessionId: login.sessionId, ...(login.method ? { method: login.method } : {}) },
})
