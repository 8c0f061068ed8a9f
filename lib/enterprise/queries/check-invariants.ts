import type { Actor } from '@/lib/kernel/actor'
import { brokenPromises, type Violation } from '@/lib/kernel/violation'
import { mayCheckRegister } from '../permission'
import { findContactsApart, findWithoutHistory } from '../repository/invariants'

const PROMISES = [
  { code: 'everyEnterpriseHasHistory', text: '每家单位都有登记来源和变更历史', find: findWithoutHistory },
  { code: 'contactsAreAccounts', text: '单位联系人与其账户一致', find: findContactsApart },
]

/** What must never be false of the register of enterprises; an empty list means that nothing is. */
export async function checkInvariants(actor: Actor): Promise<Violation[]> {
  return mayCheckRegister(actor) ? brokenPromises(PROMISES, actor.countyCode) : []
}
