import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { reading } from '@/lib/platform/transaction'
import { findStaffAccount, type HeldRole } from '../repository/account-list'
import { findIdentityOf, type LinkedIdentity } from '../repository/external-identities'
import { findPasswordState } from '../repository/password-state'
import { findLiveSessions, type LiveSession } from '../repository/sessions'
import { isPasswordDue } from '../rules/session-limits'

export type MyAccount = {
  userName: string | null
  roles: HeldRole[]
  passwordChangedAt: Date | null
  /** A new password must be chosen before anything else may be done. */
  isPasswordDue: boolean
  sessions: (LiveSession & { isThis: boolean })[]
  /** Whom the account is linked to at the identity provider. */
  external: LinkedIdentity | null
}

/** 我的账号: one's own roles, password and open logins. */
export async function getMyAccount(actor: Actor): Promise<MyAccount> {
  const { countyCode, accountId } = actor
  const now = wallNow()
  const [staff, password, sessions, external] = await Promise.all([
    findStaffAccount(reading, countyCode, accountId),
    findPasswordState(reading, countyCode, accountId),
    findLiveSessions(reading, countyCode, accountId, now),
    findIdentityOf(reading, countyCode, accountId),
  ])
  return {
    userName: staff?.userName ?? null,
    roles: staff?.roles ?? [],
    passwordChangedAt: password?.passwordChangedAt ?? null,
    isPasswordDue: password !== null && isPasswordDue(password, now),
    sessions: sessions.map((session) => ({ ...session, isThis: session.id === actor.sessionId })),
    external,
  }
}
