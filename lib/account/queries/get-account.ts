import type { Actor } from '@/lib/kernel/actor'
import { wallNow } from '@/lib/platform/clock'
import { isId } from '@/lib/platform/id'
import { reading } from '@/lib/platform/transaction'
import { mayGrantRoles, mayManageAccount, maySeeAccounts, mayUnlock } from '../permission'
import { findStaffAccount, type StaffAccount } from '../repository/account-list'

export type AccountView = StaffAccount & {
  isLocked: boolean
  may: { manage: boolean; grant: boolean; unlock: boolean }
}

/** One member of staff, with what this administrator may do to the account; null when there is none, or not theirs to see. */
export async function getAccount(actor: Actor, id: string): Promise<AccountView | null> {
  if (!maySeeAccounts(actor) || !isId(id)) return null
  const account = await findStaffAccount(reading, actor.countyCode, id)
  if (!account) return null
  const isLocked = account.lockedUntil !== null && account.lockedUntil > wallNow()
  const may = {
    manage: mayManageAccount(actor, id) === null,
    grant: mayGrantRoles(actor, id) === null,
    unlock: isLocked && mayUnlock(actor) === null,
  }
  return { ...account, isLocked, may }
}
