import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { reading } from '@/lib/platform/transaction'
import { mayGrantRoles, mayManageAccount, maySeeAccounts, mayUnlink, mayUnlock } from '../permission'
import { findStaffAccount, type StaffAccount } from '../repository/account-list'
import { findIdentityOf, type LinkedIdentity } from '../repository/external-identities'

export type AccountView = StaffAccount & {
  isLocked: boolean
  /** Whom the account is linked to at the identity provider. */
  external: LinkedIdentity | null
  may: { manage: boolean; grant: boolean; unlock: boolean; unlink: boolean }
}

/** One member of staff, with what this administrator may do to the account; null when there is none, or not theirs to see. */
export async function getAccount(actor: Actor, id: string): Promise<AccountView | null> {
  if (!maySeeAccounts(actor) || !isId(id)) return null
  const [account, external] = await Promise.all([
    findStaffAccount(reading, actor.countyCode, id),
    findIdentityOf(reading, actor.countyCode, id),
  ])
  if (!account) return null
  const isLocked = account.lockedUntil !== null && account.lockedUntil > wallNow()
  const may = {
    manage: mayManageAccount(actor, id) === null,
    grant: mayGrantRoles(actor, id) === null,
    unlock: isLocked && mayUnlock(actor) === null,
    unlink: external !== null && mayUnlink(actor, id) === null,
  }
  return { ...account, isLocked, external, may }
}
