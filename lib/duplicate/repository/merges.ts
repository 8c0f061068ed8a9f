import type { Prisma } from '@/generated/prisma/client'
import type { SubjectKind } from '@/lib/fact/model'
import type { Actor } from '@/lib/kernel/actor'
import { seal, unseal } from '@/lib/platform/crypto'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Merge, Roles } from '../model'
import type { Effect, Image, RowChange } from '../rules/image-difference'
import { MERGE_IMAGE } from '../rules/sealed-purposes'

const CHUNK = 1000

type Row = Prisma.RegisterMergeGetPayload<object>

const toMerge = ({ countyCode: _c, subjectKind, mergedById: _m, undoneById: _u, ...row }: Row): Merge => ({
  ...row,
  kind: subjectKind as SubjectKind,
})

export async function insertMerge(
  tx: Tx,
  actor: Actor,
  merge: { roles: Roles; pairId: string; takenKeys: readonly string[]; reason: string },
  now: Date,
): Promise<string> {
  const id = newId()
  const { roles, pairId, takenKeys, reason } = merge
  const { kind: subjectKind, survivorId, loserId } = roles
  const by = { mergedAt: now, mergedById: actor.accountId, mergedByName: actor.name }
  const what = { subjectKind, pairId, survivorId, loserId, takenKeys: [...takenKeys], reason }
  await tx.registerMerge.create({ data: { countyCode: actor.countyCode, id, ...what, ...by } })
  return id
}

export async function findMerge(tx: Tx, countyCode: string, id: string): Promise<Merge | null> {
  const row = await tx.registerMerge.findUnique({ where: { countyCode_id: { countyCode, id } } })
  return row && toMerge(row)
}

/** The merge with its row locked. */
export async function findMergeForUpdate(tx: Tx, countyCode: string, id: string): Promise<Merge | null> {
  await tx.$queryRaw`SELECT 1 FROM register_merge WHERE county_code = ${countyCode} AND id = ${id}::uuid FOR UPDATE`
  return findMerge(tx, countyCode, id)
}

/** Merges of an entry, whichever side it was on, latest first. */
export async function findMergesOf(tx: Tx, countyCode: string, entryId: string): Promise<Merge[]> {
  const rows = await tx.registerMerge.findMany({
    where: { countyCode, OR: [{ survivorId: entryId }, { loserId: entryId }] },
    orderBy: { id: 'desc' },
    take: 50,
  })
  return rows.map(toMerge)
}

export async function markUndone(
  tx: Tx,
  actor: Actor,
  id: string,
  undone: { reason: string; now: Date },
): Promise<void> {
  await tx.registerMerge.update({
    where: { countyCode_id: { countyCode: actor.countyCode, id } },
    data: {
      undoneAt: undone.now,
      undoneById: actor.accountId,
      undoneByName: actor.name,
      undoneReason: undone.reason,
    },
    select: { id: true },
  })
}

const sealed = (image: Image | null): string | null =>
  image === null ? null : seal(MERGE_IMAGE, JSON.stringify(image))
const opened = (text: string | null): Image | null =>
  text === null ? null : (JSON.parse(unseal(MERGE_IMAGE, text)) as Image)

/** Every row the merge touched, sealed: it holds what the register holds. */
export async function insertChanges(
  tx: Tx,
  countyCode: string,
  mergeId: string,
  changes: readonly RowChange[],
): Promise<void> {
  const rows = changes.map(({ table, key, effect, columns, before, after }, index) => ({
    countyCode,
    mergeId,
    sequence: index + 1,
    tableName: table,
    rowKey: key as Prisma.InputJsonObject,
    effect,
    columns: [...columns],
    beforeSealed: sealed(before),
    afterSealed: sealed(after),
  }))
  for (let from = 0; from < rows.length; from += CHUNK)
    await tx.mergeChange.createMany({ data: rows.slice(from, from + CHUNK) })
}

export async function findChanges(tx: Tx, countyCode: string, mergeId: string): Promise<RowChange[]> {
  const rows = await tx.mergeChange.findMany({ where: { countyCode, mergeId }, orderBy: { sequence: 'asc' } })
  return rows.map((row) => ({
    table: row.tableName,
    key: row.rowKey as Image,
    effect: row.effect as Effect,
    columns: row.columns,
    before: opened(row.beforeSealed),
    after: opened(row.afterSealed),
  }))
}

/** How many rows of each table the merge touched. */
export async function countChanges(
  tx: Tx,
  countyCode: string,
  mergeId: string,
): Promise<{ table: string; count: number }[]> {
  const rows = await tx.mergeChange.groupBy({
    by: ['tableName'],
    where: { countyCode, mergeId },
    _count: true,
    orderBy: { tableName: 'asc' },
  })
  return rows.map(({ tableName, _count }) => ({ table: tableName, count: _count }))
}
