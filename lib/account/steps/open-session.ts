import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/transaction'
import type { AccountKind } from '../model'
import { endSessionRow, insertSession } from '../repository/sessions'

type Login = {
  account: { id: string; kind: AccountKind; displayName: string }
  /** How they came in: 密码, 短信验证码, 演示入口. */
  means: string
  now: Date
}

/**
 * Opens a login and writes it into the record under the name of who logged in. Answers with the session's id, or null
 * when the account was disabled in this very moment.
 */
export async function openSession(tx: Tx, actor: Actor, { account, means, now }: Login): Promise<string | null> {
  const { countyCode, address } = actor
  await endFormerLogin(tx, actor)
  const sessionId = await insertSession(tx, { countyCode, accountId: account.id, address, now: wallNow() })
  if (sessionId === null) return null
  const person: Actor = { ...actor, kind: account.kind, accountId: account.id, name: account.displayName, grants: [] }
  await recordAudit(tx, person, {
    action: 'account.logIn',
    objectKind: 'account',
    objectId: account.id,
    summary: `${account.displayName} 通过${means}登录`,
    now,
    detail: { sessionId, address },
  })
  return sessionId
}

/** Whoever changes over to another account in the same browser leaves no login behind. */
async function endFormerLogin(tx: Tx, { countyCode, accountId, sessionId }: Actor): Promise<void> {
  if (sessionId !== null) await endSessionRow(tx, { countyCode, accountId, sessionId, now: wallNow() })
}
