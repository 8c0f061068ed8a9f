import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { reading } from '@/lib/platform/transaction'
import {
  mayGrantRoles,
  mayManageAccount,
  mayResetSecondFactor,
  maySeeAccounts,
  mayUnlink,
  mayUnlock,
} from '../permission'
import { findStaffAccount, type StaffAccount } from '../repository/account-list'
import { findIdentityOf, type LinkedIdentity } from '../repository/external-identities'
import { findFactor } from '../repository/second-factors'

export type AccountView = StaffAccount & {
  isLocked: boolean
  /** Whom the account is linked to at the identity provider. */
  external: LinkedIdentity | null
  /** A 动态口令 is set up or being set up. */
  hasSecondFactor: boolean
  may: { manage: boolean; grant: boolean; unlock: boolean; unlink: boolean; resetFactor: boolean }
}

/** One member of staff, with what this administrator may do to the account; null when there is none, or not theirs to see. */
export async function getAccount(actor: Actor, id: string): Promise<AccountView | null> {
  if (!maySeeAccounts(actor) || !isId(id)) return null
  const [account, external, factor] = await Promise.all([
    findStaffAccount(reading, actor.countyCode, id),
    findIdentityOf(reading, actor.countyCode, id),
    findFactor(reading, { countyCode: actor.countyCode, accountId: id }),
  ])
  if (!account) return null
  const now = wallNow()
  const isLocked = [account.lockedUntil, factor?.lockedUntil ?? null].some((until) => until !== null && until > now)
  const may = {
    manage: mayManageAccount(actor, id) === null,
    grant: mayGrantRoles(actor, id) === null,
    unlock: isLocked && mayUnlock(actor) === null,
    unlink: external !== null && mayUnlink(actor, id) === null,
    resetFactor: factor !== null && mayResetSecondFactor(actor, id) === null,
  }
  return { ...account, isLocked, external, hasSecondFactor: (factor?.enrolledAt ?? null) !== null, may }
}
