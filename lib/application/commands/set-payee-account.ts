import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { LUHN_WARNING } from '@/lib/kernel/bank-account'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayEditField } from '../rules/applicant-permission'
import { findForUpdate } from '../repository/applications'
import type { SetPayeeAccountInput } from '../schema'
import { choosePayeeAccount } from '../steps/choose-payee-account'
import { findFormVersion } from '../steps/prepare-case'

/** `warning`: the card's own check digit is wrong, which an enterprise account may have. */
export type PayeeSet = { readonly accountMasked: string; readonly warning: string | null }

/** 收款账户. The holder is the payee and cannot be typed; the number is sealed and shown masked from here on. */
export function setPayeeAccount(
  actor: Actor,
  input: SetPayeeAccountInput,
  now: Date,
): Promise<Result<PayeeSet, Failure>> {
  return inTransaction<PayeeSet>(async (tx) => {
    const application = await findForUpdate(tx, actor.countyCode, input.applicationId)
    if (!application) return fail({ kind: 'notFound', what: 'application' })
    const refusal = mayEditField(actor, application, 'payee')
    if (refusal) return fail(refusal)
    const version = await findFormVersion(tx, application, now)
    const asked = { application, rulebook: version?.rulebook ?? null }
    const paid = await choosePayeeAccount(tx, actor, asked, input, now)
    if (!paid.ok) return paid
    const { account } = paid.value
    const summary = `填写收款账户 ${account.accountMasked}`
    await recordAudit(tx, actor, {
      action: 'application.setPayeeAccount',
      objectKind: 'application',
      objectId: application.id,
      summary,
      now,
    })
    return ok({ accountMasked: account.accountMasked, warning: input.account?.luhn === 'warn' ? LUHN_WARNING : null })
  })
}
