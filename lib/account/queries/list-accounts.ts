import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { maySeeAccounts } from '../permission'
import { findStaffAccounts, type AccountFilter, type StaffAccount } from '../repository/account-list'

const PAGE = 50

export type AccountPage = { accounts: StaffAccount[]; next: string | null }

/** 工作人员账号, fifty a page in the order of user names; `next` is where the following page begins. */
export async function listAccounts(actor: Actor, filter: AccountFilter): Promise<AccountPage> {
  if (!maySeeAccounts(actor)) return { accounts: [], next: null }
  const found = await findStaffAccounts(reading, actor.countyCode, filter, PAGE + 1)
  const accounts = found.slice(0, PAGE)
  return { accounts, next: found.length > PAGE ? (accounts.at(-1)?.userName ?? null) : null }
}
