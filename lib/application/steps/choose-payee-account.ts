import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { ApplicationCore, PayeeAccount } from '../model'
import { changeApplication } from '../repository/applications'
import { findPayeeAccount, keepPayeeAccount, type Payee } from '../repository/payee-accounts'
import { paysProvider } from '../rules/pays-provider'
import type { ChosenAccount } from '../schema'
import { findPayee } from './find-payee'

export type PaidCase = { readonly application: ApplicationCore; readonly account: PayeeAccount }

/** The case with the account it is paid to: one of the payee's known ones, or a new number. The holder cannot be typed. */
export async function choosePayeeAccount(
  tx: Tx,
  actor: Actor,
  { application, rulebook }: { readonly application: ApplicationCore; readonly rulebook: Rulebook | null },
  chosen: ChosenAccount,
  now: Date,
): Promise<Result<PaidCase, Failure>> {
  if (rulebook && paysProvider(rulebook))
    return fail(refused('providerPaid', '这个事项的款项直接付给提供单位，不用填写收款账户。'))
  const payee = rulebook && (await findPayee(tx, application, rulebook))
  if (!payee) return fail(refused('nothingPaid', '这个事项不需要收款账户。'))
  const accountId = await accountOf(tx, actor, payee, chosen, now)
  const account = accountId === null ? null : await findPayeeAccount(tx, actor.countyCode, accountId)
  if (!account || account.ownerId !== payee.ownerId) return fail({ kind: 'notFound', what: 'payeeAccount' })
  const saved = await changeApplication(tx, application, { payeeAccountId: account.id }, now)
  return saved
    ? ok({ application: saved, account })
    : fail({ kind: 'conflict', expected: application.status, found: 'changed' })
}

function accountOf(tx: Tx, actor: Actor, payee: Payee, chosen: ChosenAccount, now: Date): Promise<string | null> {
  const { knownAccountId, bankName, account } = chosen
  if (knownAccountId !== undefined) return Promise.resolve(knownAccountId)
  if (bankName === undefined || account === undefined) return Promise.resolve(null)
  return keepPayeeAccount(tx, actor, payee, { bankName, number: account.account }, now)
}
