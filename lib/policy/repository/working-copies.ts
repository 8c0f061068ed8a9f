import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'

/** `subject`: the item's id, or `new`. `baseHash`: the hash of the version it was begun from, empty for a new item. */
export type WorkingCopy = { readonly baseHash: string; readonly document: unknown; readonly changedAt: Date }
export type OtherCopy = { readonly name: string; readonly changedAt: Date }

const keyOf = ({ countyCode, accountId }: Actor, subject: string) => ({ countyCode, accountId, subject })

export const findWorkingCopy = (tx: Tx, actor: Actor, subject: string): Promise<WorkingCopy | null> =>
  tx.rulebookWorkingCopy.findFirst({
    where: keyOf(actor, subject),
    select: { baseHash: true, document: true, changedAt: true },
  })

/** Who else is changing the item, whoever changed it last first. New items are everybody's own. */
export async function findOtherCopies(tx: Tx, actor: Actor, subject: string): Promise<OtherCopy[]> {
  if (subject === 'new') return []
  const rows = await tx.rulebookWorkingCopy.findMany({
    where: { countyCode: actor.countyCode, subject, accountId: { not: actor.accountId } },
    select: { changedAt: true, account: { select: { displayName: true } } },
    orderBy: { changedAt: 'desc' },
  })
  return rows.map(({ account, changedAt }) => ({ name: account.displayName, changedAt }))
}

/** Puts it in the place of what was kept before; answers whether nothing was. */
export async function replaceWorkingCopy(
  tx: Tx,
  actor: Actor,
  { subject, baseHash, document }: { subject: string; baseHash: string; document: unknown },
  now: Date,
): Promise<boolean> {
  const data = { baseHash, document: document as never, changedAt: now }
  const { count } = await tx.rulebookWorkingCopy.updateMany({ where: keyOf(actor, subject), data })
  if (count > 0) return false
  await tx.rulebookWorkingCopy.create({ data: { ...keyOf(actor, subject), ...data } })
  return true
}

export const deleteWorkingCopy = async (tx: Tx, actor: Actor, subject: string): Promise<void> => {
  await tx.rulebookWorkingCopy.deleteMany({ where: keyOf(actor, subject) })
}
