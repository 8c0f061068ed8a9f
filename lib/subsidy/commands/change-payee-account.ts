import { replacePayeeAccount } from '@/lib/application/steps/replace-payee-account'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { tellAccounts } from '@/lib/message/steps/tell-accounts'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import type { Entitlement } from '../model'
import { mayChangePayee } from '../permission'
import { findOpenBatchesForUpdate } from '../repository/attempts'
import { findEntitlementForUpdate, findTownshipOf, setPayeeAccount } from '../repository/entitlements'
import type { ChangePayeeAccountInput } from '../schema'

const NOTHING_TO_PAY = refused('nothingToPay', '这项期初待遇没有待发的款项，不需要收款账户。')

/**
 * 更正收款账户: another account of the same holder, for payments still to come. A batch that has not left the house and
 * holds a line to the old one is stopped, and its hands are told; what is at the bank already stays as it is.
 */
export function changePayeeAccount(
  actor: Actor,
  input: ChangePayeeAccountInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const { entitlementId, bankName, reason, account } = input
  const work = async (tx: Tx): Promise<Result<{ id: string }, Failure>> => {
    const entitlement = await findEntitlementForUpdate(tx, actor.countyCode, entitlementId)
    const townshipCode = entitlement && (await findTownshipOf(tx, actor.countyCode, entitlement.id))
    const refusal = mayChangePayee(actor, townshipCode)
    if (refusal) return fail(refusal)
    if (!entitlement) return fail({ kind: 'notFound', what: 'entitlement' })
    const { payeeAccountId: from } = entitlement
    if (from === null) return fail(NOTHING_TO_PAY)
    const replaced = await replacePayeeAccount(tx, actor, { from, bankName, number: account }, now)
    if (!replaced) return fail({ kind: 'notFound', what: 'payeeAccount' })
    await setPayeeAccount(tx, actor.countyCode, entitlement.id, replaced.id)
    await tellHands(tx, actor, entitlement, now)
    await recordAudit(tx, actor, {
      action: 'subsidy.changePayeeAccount',
      objectKind: 'entitlement',
      objectId: entitlement.id,
      summary: `更正收款账户为 ${replaced.bankName} ${replaced.accountMasked}：${reason}`,
      now,
    })
    return ok({ id: entitlement.id })
  }
  return inTransaction(work, { once: { actor, key: input.requestId, input: { entitlementId, bankName, reason }, now } })
}

async function tellHands(tx: Tx, actor: Actor, { id, payeeName }: Entitlement, now: Date): Promise<void> {
  const stopped = await findOpenBatchesForUpdate(tx, actor.countyCode, id)
  const notices = stopped.flatMap((batch) =>
    batch.hands.map((accountId) => ({
      accountId,
      kind: 'work' as const,
      body: `批次 ${batch.number} 中「${payeeName}」的收款账户已更正，本批次不能再复核或导出。请撤销后重新制单。`,
      target: { kind: 'batch', id: batch.id } as const,
    })),
  )
  await tellAccounts(tx, actor, notices, now)
}
