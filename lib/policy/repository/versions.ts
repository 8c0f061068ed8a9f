import type { Actor } from '@/lib/kernel/actor'
import { addDays, type PlainDate } from '@/lib/kernel/plain-date'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce } from '../model'
import type { ParsedRulebook } from '../rulebook/parse'
import { toVersion, WITH_ITEM } from './version-record'

/** A rulebook as it comes from the officer's file, with the hash under which it is kept. */
export type ParsedSource = ParsedRulebook & { readonly text: string; readonly hash: string }

/** Statuses of versions that were published: which of them applies on a day is said by their dates. */
const PUBLISHED = ['published', 'superseded', 'repealed'] as const

const inForceOn = (day: PlainDate) => ({
  status: { in: [...PUBLISHED] },
  effectiveFrom: { lte: toDayColumn(day) },
  OR: [{ effectiveTo: null }, { effectiveTo: { gte: toDayColumn(day) } }],
})

export async function findVersion(tx: Tx, countyCode: string, id: string): Promise<VersionInForce | null> {
  const record = await tx.policyItemVersion.findUnique({
    where: { countyCode_id: { countyCode, id } },
    include: WITH_ITEM,
  })
  return record && toVersion(record)
}

/** The version of an item whose dates hold the day, or null. */
export async function findVersionOn(
  tx: Tx,
  countyCode: string,
  itemId: string,
  day: PlainDate,
): Promise<VersionInForce | null> {
  const where = { countyCode, itemId, ...inForceOn(day) }
  const record = await tx.policyItemVersion.findFirst({ where, include: WITH_ITEM, orderBy: { number: 'desc' } })
  return record && toVersion(record)
}

/** The version that another one would take the place of: published, whether or not its first day has come. */
export async function findPublishedVersion(
  tx: Tx,
  countyCode: string,
  itemCode: string,
): Promise<VersionInForce | null> {
  const record = await tx.policyItemVersion.findFirst({
    where: { countyCode, item: { code: itemCode }, status: 'published' },
    include: WITH_ITEM,
  })
  return record && toVersion(record)
}

/** One version per item in force on the day, in the items' order. */
export async function findVersionsOn(tx: Tx, countyCode: string, day: PlainDate): Promise<VersionInForce[]> {
  const records = await tx.policyItemVersion.findMany({
    where: { countyCode, ...inForceOn(day) },
    include: WITH_ITEM,
    orderBy: [{ item: { sort: 'asc' } }, { item: { code: 'asc' } }, { number: 'desc' }],
  })
  return records.filter((record, index) => record.itemId !== records[index - 1]?.itemId).map(toVersion)
}

/** Their ids alone, sorted: what is in force, without reading any rulebook. */
export async function findVersionIdsOn(tx: Tx, countyCode: string, day: PlainDate): Promise<string[]> {
  const records = await tx.policyItemVersion.findMany({
    where: { countyCode, ...inForceOn(day) },
    distinct: ['itemId'],
    orderBy: [{ itemId: 'asc' }, { number: 'desc' }],
    select: { id: true },
  })
  return records.map(({ id }) => id).sort()
}

/** All versions of an item, newest first. */
export async function findVersionsOfItem(tx: Tx, countyCode: string, itemId: string): Promise<VersionInForce[]> {
  const records = await tx.policyItemVersion.findMany({
    where: { countyCode, itemId },
    include: WITH_ITEM,
    orderBy: { number: 'desc' },
  })
  return records.map(toVersion)
}

/** Writes a draft: the item's one draft is replaced, otherwise the next number is taken. Call with the item's row locked. */
export async function saveDraft(
  tx: Tx,
  actor: Actor,
  { itemId, source, changeNote }: { itemId: string; source: ParsedSource; changeNote: string | null },
  now: Date,
): Promise<{ id: string; number: number }> {
  const { countyCode } = actor
  const latest = await tx.policyItemVersion.findFirst({ where: { countyCode, itemId }, orderBy: { number: 'desc' } })
  const content = {
    rulebook: source.document as never,
    sourceText: source.text,
    rulebookHash: source.hash,
    effectiveFrom: toDayColumn(source.rulebook.effectiveFrom),
    effectiveTo: source.rulebook.effectiveTo === null ? null : toDayColumn(source.rulebook.effectiveTo),
    changeNote,
    createdById: actor.accountId,
    createdAt: now,
  }
  if (latest?.status === 'draft') {
    await tx.policyItemVersion.update({ where: { countyCode_id: { countyCode, id: latest.id } }, data: content })
    return { id: latest.id, number: latest.number }
  }
  const number = (latest?.number ?? 0) + 1
  const id = newId()
  await tx.policyItemVersion.create({ data: { ...content, countyCode, id, itemId, number, status: 'draft' } })
  return { id, number }
}

/** draft → published, once. */
export async function markPublished(tx: Tx, actor: Actor, id: string, now: Date): Promise<boolean> {
  const moved = await tx.policyItemVersion.updateMany({
    where: { countyCode: actor.countyCode, id, status: 'draft' },
    data: { status: 'published', publishedById: actor.accountId, publishedAt: now },
  })
  return moved.count === 1
}

/** The published version before this one ends the day before it begins. */
export async function supersedeBefore(tx: Tx, countyCode: string, version: VersionInForce, now: Date): Promise<void> {
  await tx.policyItemVersion.updateMany({
    where: { countyCode, itemId: version.itemId, status: 'published', id: { not: version.versionId } },
    data: { status: 'superseded', effectiveTo: toDayColumn(addDays(version.effectiveFrom, -1)), endedAt: now },
  })
}

/** published → repealed from the day given (its last day is the day before). False when nothing was published. */
export async function markRepealed(
  tx: Tx,
  countyCode: string,
  itemId: string,
  from: PlainDate,
  now: Date,
): Promise<boolean> {
  const moved = await tx.policyItemVersion.updateMany({
    where: { countyCode, itemId, status: 'published' },
    data: { status: 'repealed', effectiveTo: toDayColumn(addDays(from, -1)), endedAt: now },
  })
  return moved.count === 1
}

/** Takes a draft away. Published versions stay for ever. */
export async function deleteDraft(tx: Tx, countyCode: string, id: string): Promise<boolean> {
  const gone = await tx.policyItemVersion.deleteMany({ where: { countyCode, id, status: 'draft' } })
  return gone.count === 1
}

/** The first day of the newest published version of an item, or null. */
export async function latestEffectiveDay(tx: Tx, countyCode: string, itemId: string): Promise<PlainDate | null> {
  const latest = await tx.policyItemVersion.findFirst({
    where: { countyCode, itemId, status: { not: 'draft' } },
    orderBy: { effectiveFrom: 'desc' },
  })
  return latest && dayOf(latest.effectiveFrom)
}
