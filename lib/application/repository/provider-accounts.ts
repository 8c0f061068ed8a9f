import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ProviderAccount } from '../model'

const SELECT = {
  id: true,
  itemId: true,
  payeeAccountId: true,
  enteredById: true,
  enteredAt: true,
  checkedAt: true,
  enteredBy: { select: { displayName: true } },
  checkedBy: { select: { displayName: true } },
} satisfies Prisma.ProviderAccountSelect

type Row = Prisma.ProviderAccountGetPayload<{ select: typeof SELECT }>
const toProviderAccount = ({ enteredBy, checkedBy, ...row }: Row): ProviderAccount => ({
  ...row,
  enteredByName: enteredBy.displayName,
  checkedByName: checkedBy?.displayName ?? null,
})

/** The account that an item's provider is paid to now: the one checked last. */
export async function findStanding(tx: Tx, countyCode: string, itemId: string): Promise<ProviderAccount | null> {
  const row = await tx.providerAccount.findFirst({
    where: { countyCode, itemId, checkedAt: { not: null } },
    orderBy: [{ checkedAt: 'desc' }, { id: 'desc' }],
    select: SELECT,
  })
  return row && toProviderAccount(row)
}

/** What was entered for an item and waits for a second person. */
export async function findWaiting(tx: Tx, countyCode: string, itemId: string): Promise<ProviderAccount | null> {
  const row = await tx.providerAccount.findFirst({ where: { countyCode, itemId, checkedAt: null }, select: SELECT })
  return row && toProviderAccount(row)
}

export async function findProviderAccount(tx: Tx, countyCode: string, id: string): Promise<ProviderAccount | null> {
  const row = await tx.providerAccount.findUnique({ where: { countyCode_id: { countyCode, id } }, select: SELECT })
  return row && toProviderAccount(row)
}

/** What is entered takes the place of what still waits: one at a time can be checked. */
export async function putWaiting(
  tx: Tx,
  actor: Actor,
  { itemId, payeeAccountId }: Pick<ProviderAccount, 'itemId' | 'payeeAccountId'>,
  now: Date,
): Promise<string> {
  const { countyCode, accountId: enteredById } = actor
  await tx.providerAccount.deleteMany({ where: { countyCode, itemId, checkedAt: null } })
  const id = newId()
  await tx.providerAccount.create({ data: { countyCode, id, itemId, payeeAccountId, enteredById, enteredAt: now } })
  return id
}

/** Checked by a second person; false when it is no longer there to be checked. */
export async function markChecked(tx: Tx, actor: Actor, id: string, now: Date): Promise<boolean> {
  const { count } = await tx.providerAccount.updateMany({
    where: { countyCode: actor.countyCode, id, checkedAt: null },
    data: { checkedById: actor.accountId, checkedAt: now },
  })
  return count === 1
}
