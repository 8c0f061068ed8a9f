import type { Prisma } from '@/generated/prisma/client'
import { unitCodesOf, type Actor } from '@/lib/kernel/actor'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { ListKey, SavedView } from '../model'

/** One's own, and those shared with a unit in which one holds a role. */
const visibleViews = (actor: Actor): Prisma.SavedViewWhereInput => ({
  countyCode: actor.countyCode,
  OR: [{ accountId: actor.accountId }, { sharedWith: { in: unitCodesOf(actor) } }],
})

/** Views of a list, one's own first, by name. */
export async function findViews(tx: Tx, actor: Actor, listKey: ListKey): Promise<SavedView[]> {
  const rows = await tx.savedView.findMany({
    where: { AND: [visibleViews(actor), { listKey }] },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    include: { account: { select: { displayName: true } } },
  })
  const views = rows.map((row) => ({
    id: row.id,
    listKey,
    name: row.name,
    query: row.query,
    isShared: row.sharedWith !== null,
    isOwn: row.accountId === actor.accountId,
    ownerName: row.account.displayName,
  }))
  return [...views.filter(({ isOwn }) => isOwn), ...views.filter(({ isOwn }) => !isOwn)]
}

export const countOwnViews = (tx: Tx, { countyCode, accountId }: Actor, listKey: ListKey): Promise<number> =>
  tx.savedView.count({ where: { countyCode, accountId, listKey } })

export type ViewToSave = { listKey: ListKey; name: string; query: string; sharedWith: string | null }

/** Writes the view; one of the same name is replaced. */
export async function upsertView(tx: Tx, actor: Actor, view: ViewToSave, now: Date): Promise<string> {
  const { countyCode, accountId } = actor
  const { listKey, name, query, sharedWith } = view
  const row = await tx.savedView.upsert({
    where: { countyCode_accountId_listKey_name: { countyCode, accountId, listKey, name } },
    create: { countyCode, id: newId(), accountId, listKey, name, query, sharedWith, createdAt: now },
    update: { query, sharedWith },
    select: { id: true },
  })
  return row.id
}

/** Takes one's own view away and answers with its name; null when there is none of one's own. */
export async function deleteOwnView(tx: Tx, { countyCode, accountId }: Actor, id: string): Promise<string | null> {
  const view = await tx.savedView.findFirst({ where: { countyCode, accountId, id }, select: { name: true } })
  if (!view) return null
  await tx.savedView.deleteMany({ where: { countyCode, accountId, id } })
  return view.name
}
