import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { LUHN_WARNING } from '@/lib/kernel/bank-account'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayEditField } from '../rules/applicant-permission'
import { changeApplication, findForUpdate } from '../repository/applications'
import { findPayeeAccount, keepPayeeAccount, type Payee } from '../repository/payee-accounts'
import type { SetPayeeAccountInput } from '../schema'
import { findPayee } from '../steps/find-payee'
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
    const payee = version && (await findPayee(tx, application, version.rulebook))
    if (!payee) return fail(refused('nothingPaid', '这个事项不需要收款账户。'))

    const accountId = await accountOf(tx, actor, payee, input, now)
    const account = accountId === null ? null : await findPayeeAccount(tx, actor.countyCode, accountId)
    if (!account || account.ownerId !== payee.ownerId) return fail({ kind: 'notFound', what: 'payeeAccount' })
    const saved = await changeApplication(tx, application, { payeeAccountId: account.id }, now)
    if (!saved) return fail({ kind: 'conflict', expected: application.status, found: 'changed' })
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

function accountOf(tx: Tx, actor: Actor, payee: Payee, input: SetPayeeAccountInput, now: Date): Promise<string | null> {
  const { knownAccountId, bankName, account } = input
  if (knownAccountId !== undefined) return Promise.resolve(knownAccountId)
  if (bankName === undefined || account === undefined) return Promise.resolve(null)
  return keepPayeeAccount(tx, actor, payee, { bankName, number: account.account }, now)
}
