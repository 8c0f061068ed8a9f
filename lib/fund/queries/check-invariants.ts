import type { Actor } from '@/lib/kernel/actor'
import { brokenPromises, type Violation } from '@/lib/kernel/violation'
import { mayReadFund } from '../permission'
import { findDrifted, findOverBudget, findUnbalanced } from '../repository/invariants'

const PROMISES = [
  { code: 'transactionBalances', text: '每笔记账借贷相等且至少两条分录', find: findUnbalanced },
  { code: 'neverOverBudget', text: '任何子预算不超支，各部分之和等于预算额', find: findOverBudget },
  { code: 'balanceIsEntries', text: '子预算各余额等于其分录之和', find: findDrifted },
]

/** What must never be false of the ledger; an empty list means that nothing is. */
export async function checkInvariants(actor: Actor): Promise<Violation[]> {
  if (!mayReadFund(actor)) return []
  return brokenPromises(PROMISES, actor.countyCode)
}
