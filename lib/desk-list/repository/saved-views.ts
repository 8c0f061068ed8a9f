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
    include: { account: { select: { displayName: true } }, opens: { where: { accountId: actor.accountId } } },
  })
  const views = rows.map((row) => ({
    id: row.id,
    listKey,
    name: row.name,
    query: row.query,
    isShared: row.sharedWith !== null,
    isOwn: row.accountId === actor.accountId,
    ownerName: row.account.displayName,
    isDefault: row.opens.length > 0,
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

/** A view the actor sees: one's own or shared. */
export async function findView(
  tx: Tx,
  actor: Actor,
  id: string,
): Promise<{ readonly name: string; readonly listKey: ListKey } | null> {
  const view = await tx.savedView.findFirst({ where: { AND: [visibleViews(actor), { id }] } })
  return view && { name: view.name, listKey: view.listKey as ListKey }
}

/** The view by which a list opens for the actor from now on. */
export async function upsertDefault(tx: Tx, actor: Actor, listKey: ListKey, viewId: string): Promise<void> {
  const { countyCode, accountId } = actor
  await tx.defaultView.upsert({
    where: { countyCode_accountId_listKey: { countyCode, accountId, listKey } },
    create: { countyCode, accountId, listKey, viewId },
    update: { viewId },
  })
}

export async function deleteDefault(tx: Tx, { countyCode, accountId }: Actor, viewId: string): Promise<void> {
  await tx.defaultView.deleteMany({ where: { countyCode, accountId, viewId } })
}

/** By which view each list opens for the actor; one no longer shared with them opens nothing. */
export async function findDefaults(tx: Tx, actor: Actor): Promise<{ listKey: ListKey; query: string }[]> {
  const { countyCode, accountId } = actor
  const rows = await tx.defaultView.findMany({
    where: { countyCode, accountId, view: visibleViews(actor) },
    select: { listKey: true, view: { select: { query: true } } },
  })
  return rows.map(({ listKey, view }) => ({ listKey: listKey as ListKey, query: view.query }))
}

/** Takes one's own view away and answers with its name; null when there is none of one's own. */
export async function deleteOwnView(tx: Tx, { countyCode, accountId }: Actor, id: string): Promise<string | null> {
  const view = await tx.savedView.findFirst({ where: { countyCode, accountId, id }, select: { name: true } })
  if (!view) return null
  await tx.defaultView.deleteMany({ where: { countyCode, viewId: id } })
  await tx.savedView.deleteMany({ where: { countyCode, accountId, id } })
  return view.name
}
