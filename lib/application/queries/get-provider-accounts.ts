import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { mayCheckVersions, mayReadDrafts, mayWritePolicy } from '@/lib/policy/permission'
import type { PayeeAccount, ProviderAccount } from '../model'
import { findPayeeAccount } from '../repository/payee-accounts'
import { findStanding, findWaiting } from '../repository/provider-accounts'
import { paysProvider } from '../rules/pays-provider'

export type ProviderLine = Pick<PayeeAccount, 'holderName' | 'bankName' | 'accountMasked'> &
  Pick<ProviderAccount, 'id' | 'enteredByName' | 'enteredAt' | 'checkedByName' | 'checkedAt'>

export type ProviderAccounts = {
  readonly standing: ProviderLine | null
  readonly waiting: ProviderLine | null
  readonly mayEnter: boolean
  readonly mayCheck: boolean
}

/** Whom an item pays that pays its provider, masked; null for any other item, and for whoever does not see drafts. */
export async function getProviderAccounts(
  actor: Actor,
  { itemId, rulebook }: Pick<VersionInForce, 'itemId' | 'rulebook'>,
): Promise<ProviderAccounts | null> {
  if (!paysProvider(rulebook) || !mayReadDrafts(actor)) return null
  const { countyCode, accountId } = actor
  const waiting = await findWaiting(reading, countyCode, itemId)
  return {
    standing: await toLine(countyCode, await findStanding(reading, countyCode, itemId)),
    waiting: await toLine(countyCode, waiting),
    mayEnter: mayWritePolicy(actor) === null,
    mayCheck: waiting !== null && waiting.enteredById !== accountId && mayCheckVersions(actor) === null,
  }
}

async function toLine(countyCode: string, kept: ProviderAccount | null): Promise<ProviderLine | null> {
  const account = kept && (await findPayeeAccount(reading, countyCode, kept.payeeAccountId))
  if (!account) return null
  const { holderName, bankName, accountMasked } = account
  const { id, enteredByName, enteredAt, checkedByName, checkedAt } = kept
  return { id, holderName, bankName, accountMasked, enteredByName, enteredAt, checkedByName, checkedAt }
}
