import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { AccountStatus } from '../model'

type Identity = { countyCode: string; issuer: string; subjectBlind: string }

export type LinkedAccount = {
  readonly id: string
  readonly displayName: string
  readonly status: AccountStatus
  readonly lockedUntil: Date | null
}

/** The member of staff this person of the provider is linked to; null when to nobody. */
export async function findLinkedAccount(tx: Tx, identity: Identity): Promise<LinkedAccount | null> {
  const found = await tx.externalIdentity.findUnique({
    where: { countyCode_issuer_subjectBlind: identity },
    select: { account: { select: { id: true, displayName: true, status: true, lockedUntil: true } } },
  })
  return found?.account ?? null
}

export async function insertIdentity(
  tx: Tx,
  { now, ...identity }: Identity & { accountId: string; label: string; now: Date },
): Promise<void> {
  await tx.externalIdentity.create({ data: { ...identity, id: newId(), linkedAt: now } })
}

/** Takes the account's link away; answers whether there was one. */
export async function deleteIdentities(tx: Tx, countyCode: string, accountId: string): Promise<boolean> {
  return (await tx.externalIdentity.deleteMany({ where: { countyCode, accountId } })).count > 0
}

export type LinkedIdentity = { readonly label: string; readonly linkedAt: Date }

/** Who the account is at the provider, as it called them when they were linked. */
export const findIdentityOf = (tx: Tx, countyCode: string, accountId: string): Promise<LinkedIdentity | null> =>
  tx.externalIdentity.findFirst({
    where: { countyCode, accountId },
    orderBy: { linkedAt: 'desc' },
    select: { label: true, linkedAt: true },
  })
