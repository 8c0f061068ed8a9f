import { mayReadFund } from '@/lib/fund/permission'
import type { Actor } from '@/lib/kernel/actor'
import { brokenPromises, type Violation } from '@/lib/kernel/violation'
import { findAwardsApart, findLedgerApart, findOneHanded, findReversalsApart } from '../repository/invariants'

const PROMISES = [
  { code: 'openingIsLines', text: '账面期初拨付等于已入账批次中未冲销的各笔之和', find: findLedgerApart },
  { code: 'openingIsAwards', text: '期初待遇的已拨付金额、月数等于其各笔之和', find: findAwardsApart },
  { code: 'reversedIsSigned', text: '只有签字入账的冲销才使期初待遇失效，且不留待发款项', find: findReversalsApart },
  { code: 'twoPeople', text: '期初批次由一人编制、另一人签字', find: findOneHanded },
]

/** What must never be false of opening balances; an empty list means that nothing is. */
export async function checkInvariants(actor: Actor): Promise<Violation[]> {
  if (!mayReadFund(actor)) return []
  return brokenPromises(PROMISES, actor.countyCode)
}
