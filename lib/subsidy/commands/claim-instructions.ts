import { openAccountNumber } from '@/lib/application/steps/open-account-number'
import { findPayer } from '@/lib/fund/steps/find-payer'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { toYuanText } from '@/lib/kernel/fen'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { BankOrder } from '@/lib/platform/bank-link'
import { env } from '@/lib/platform/env'
import { wallNow } from '@/lib/platform/clock'
import { inTransaction } from '@/lib/platform/transaction'
import { mayTalkToBank } from '../permission'
import * as instructions from '../repository/instructions'
import { toBankReference } from '../rules/bank-reference'

export type Claimed = {
  readonly attemptId: string
  readonly was: 'waiting' | 'sending' | 'accepted'
  readonly order: BankOrder
}

/** Takes up instructions to be sent or asked about. Committed before the bank hears anything: whoever is killed now leaves them `sending`. */
export function claimInstructions(
  actor: Actor,
  _input: Record<string, never>,
  _now: Date,
): Promise<Result<Claimed[], Failure>> {
  const refusal = mayTalkToBank(actor)
  if (refusal) return Promise.resolve(fail(refusal))
  const lease = Number(env().JUCAI_BANK_LEASE_SECONDS)
  return inTransaction<Claimed[]>(async (tx) => {
    const found = await instructions.claimInstructions(tx, actor.countyCode, lease, wallNow())
    const payers = new Map<string, string>()
    for (const fundYearId of new Set(found.map((one) => one.fundYearId))) {
      const payer = await findPayer(tx, actor.countyCode, fundYearId)
      if (!payer) throw new Error(`fund year ${fundYearId} has no payer`)
      payers.set(fundYearId, payer.payerAccount)
    }
    return ok(found.map((one) => ({ attemptId: one.attemptId, was: one.was, order: orderOf(one, payers) })))
  })
}

const orderOf = (one: instructions.ClaimedInstruction, payers: ReadonlyMap<string, string>): BankOrder => ({
  key: toBankReference(one.attemptId),
  batchNumber: one.batchNumber,
  payerAccount: payers.get(one.fundYearId) ?? '',
  account: openAccountNumber(one.accountSealed),
  holderName: one.holderName,
  branchCode: one.branchCode,
  amountYuan: toYuanText(one.amountFen),
  note: one.note,
})
