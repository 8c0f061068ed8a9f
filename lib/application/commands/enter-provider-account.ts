import { recordAudit } from '@/lib/audit/steps/record-audit'
import { findEnterprisesByUscc } from '@/lib/enterprise/steps/find-enterprises-by-uscc'
import type { Actor } from '@/lib/kernel/actor'
import { LUHN_WARNING } from '@/lib/kernel/bank-account'
import type { Failure } from '@/lib/kernel/failure'
import { maskBankAccount } from '@/lib/kernel/mask'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayWritePolicy } from '@/lib/policy/permission'
import { lockItem } from '@/lib/policy/steps/lock-item'
import { keepPayeeAccount } from '../repository/payee-accounts'
import { putWaiting } from '../repository/provider-accounts'
import type { EnterProviderAccountInput } from '../schema'

type Entered = { readonly itemId: string; readonly warning: string | null }

/** 录入提供单位账户: an enterprise of the register and its account; nothing is paid to it before somebody else has checked it. */
export function enterProviderAccount(
  actor: Actor,
  input: EnterProviderAccountInput,
  now: Date,
): Promise<Result<Entered, Failure>> {
  const { itemId, uscc, bankName, account } = input
  return inTransaction<Entered>(
    async (tx) => {
      const refusal = mayWritePolicy(actor)
      if (refusal) return fail(refusal)
      const item = await lockItem(tx, actor.countyCode, itemId)
      if (!item) return fail({ kind: 'notFound', what: 'policyItem' })
      const firm = (await findEnterprisesByUscc(tx, actor.countyCode, [uscc])).get(uscc)
      if (!firm) return fail({ kind: 'invalid', issues: [{ path: 'uscc', message: NOT_REGISTERED }] })
      const payee = { ownerKind: 'enterprise', ownerId: firm.id, holderName: firm.name } as const
      const payeeAccountId = await keepPayeeAccount(tx, actor, payee, { bankName, number: account.account }, now)
      const id = await putWaiting(tx, actor, { itemId, payeeAccountId }, now)
      const masked = maskBankAccount(account.account)
      await recordAudit(tx, actor, {
        action: 'application.enterProviderAccount',
        objectKind: 'policyItem',
        objectId: itemId,
        summary: `录入 ${item.code} 提供单位账户：${firm.name} ${bankName} ${masked}，待复核`,
        now,
        detail: { providerAccountId: id, payeeAccountId },
      })
      return ok({ itemId, warning: account.luhn === 'warn' ? LUHN_WARNING : null })
    },
    { once: { actor, key: input.requestId, input, now } },
  )
}

const NOT_REGISTERED = '登记库里没有这个统一社会信用代码的单位。请核对代码；没有登记的，先在“单位库”登记。'
