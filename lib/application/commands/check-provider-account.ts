import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayCheckVersions } from '@/lib/policy/permission'
import { findPayeeAccount } from '../repository/payee-accounts'
import { findProviderAccount, markChecked } from '../repository/provider-accounts'
import type { CheckProviderAccountInput } from '../schema'

/** 复核提供单位账户: from now on cases of the item are filed with it; those filed before keep theirs. */
export function checkProviderAccount(
  actor: Actor,
  { providerAccountId }: CheckProviderAccountInput,
  now: Date,
): Promise<Result<{ itemId: string }, Failure>> {
  return inTransaction<{ itemId: string }>(async (tx) => {
    const refusal = mayCheckVersions(actor)
    if (refusal) return fail(refusal)
    const found = await findProviderAccount(tx, actor.countyCode, providerAccountId)
    const payee = found && (await findPayeeAccount(tx, actor.countyCode, found.payeeAccountId))
    if (!found || !payee) return fail({ kind: 'notFound', what: 'providerAccount' })
    if (found.enteredById === actor.accountId)
      return fail(refused('ownEntry', '这个账户是您录入的，须由另一位政策专员或领导复核。'))
    if (!(await markChecked(tx, actor, found.id, now)))
      return fail({ kind: 'conflict', expected: 'waiting', found: 'checked' })
    await recordAudit(tx, actor, {
      action: 'application.checkProviderAccount',
      objectKind: 'policyItem',
      objectId: found.itemId,
      summary: `复核提供单位账户：${payee.holderName} ${payee.bankName} ${payee.accountMasked}`,
      now,
      detail: { providerAccountId: found.id, payeeAccountId: payee.id },
    })
    return ok({ itemId: found.itemId })
  })
}
