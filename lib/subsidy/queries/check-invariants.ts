import type { Actor } from '@/lib/kernel/actor'
import { brokenPromises, type Violation } from '@/lib/kernel/violation'
import { mayReadPayments } from '../permission'
import {
  findAwardsApart,
  findBatchesApart,
  findClaimsApart,
  findClosingsApart,
  findLedgerApart,
  findMixedHands,
  findReservationsApart,
  findWronglyPaid,
} from '../repository/invariants'

const PROMISES = [
  { code: 'paidOnce', text: '每笔拨付只付一次且足额', find: findWronglyPaid },
  { code: 'ledgerIsPayments', text: '账面承诺、在途、已拨付与拨付和银行明细一致', find: findLedgerApart },
  { code: 'fileIsBatch', text: '代发文件与批次的笔数、金额一致', find: findBatchesApart },
  { code: 'awardIsInstalments', text: '待遇总额等于各期之和，各期等于各方承担之和', find: findAwardsApart },
  { code: 'claimsAreItems', text: '挂账与应收余额等于未结明细之和', find: findClaimsApart },
  { code: 'reservedIsApproved', text: '只有已审定未兑现的申请件占用预占', find: findReservationsApart },
  { code: 'closingsCarry', text: '年终结转、交回、注销与账面一致，转出的等于转入的', find: findClosingsApart },
  { code: 'handsApart', text: '审核过申请件的人没有经手其拨付批次', find: findMixedHands },
]

/** What must never be false of awards, payments and batches; an empty list means that nothing is. */
export async function checkInvariants(actor: Actor): Promise<Violation[]> {
  if (!mayReadPayments(actor)) return []
  return brokenPromises(PROMISES, actor.countyCode)
}
