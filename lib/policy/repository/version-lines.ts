import { toDayColumn } from '@/lib/platform/day-column'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { VersionInForce, VersionLine } from '../model'
import { toVersion, WITH_ITEM } from './version-record'
import { findVersionOn, findVersionsOn } from './versions'

/** Every item in force on the day, each with the versions that may be for somebody. */
export async function findLinesOn(tx: Tx, countyCode: string, day: PlainDate): Promise<VersionLine[]> {
  return withEarlier(tx, countyCode, await findVersionsOn(tx, countyCode, day))
}

/** The same of one item; null where nothing is in force. */
export async function findLineOn(
  tx: Tx,
  countyCode: string,
  itemId: string,
  day: PlainDate,
): Promise<VersionLine | null> {
  const current = await findVersionOn(tx, countyCode, itemId, day)
  const [line] = current === null ? [] : await withEarlier(tx, countyCode, [current])
  return line ?? null
}

/** Of the versions in force, those whose item is offered (免申即享), by item: asked often, so that no rulebook is read. */
export function findOfferedOn(
  tx: Tx,
  countyCode: string,
  day: PlainDate,
): Promise<{ readonly itemId: string; readonly versionId: string }[]> {
  return tx.$queryRaw`
    SELECT one.item_id AS "itemId", one.id AS "versionId" FROM (
      SELECT DISTINCT ON (item_id) item_id, id, rulebook FROM policy_item_version
       WHERE county_code = ${countyCode} AND status <> 'draft' AND effective_from <= ${day}::date
         AND (effective_to IS NULL OR effective_to >= ${day}::date)
       ORDER BY item_id, number DESC) AS one
     WHERE one.rulebook ? 'offer' ORDER BY one.item_id`
}

async function withEarlier(tx: Tx, countyCode: string, current: readonly VersionInForce[]): Promise<VersionLine[]> {
  const choosy = current.filter(({ rulebook }) => rulebook.appliesWhen !== null)
  const earlier = choosy.length === 0 ? [] : await findEarlier(tx, countyCode, choosy)
  return current.map((newest) => lineOf(newest, earlier))
}

async function findEarlier(tx: Tx, countyCode: string, versions: readonly VersionInForce[]): Promise<VersionInForce[]> {
  const before = versions.map(({ itemId, effectiveFrom }) => ({
    itemId,
    effectiveFrom: { lt: toDayColumn(effectiveFrom) },
  }))
  const records = await tx.policyItemVersion.findMany({
    where: { countyCode, status: { not: 'draft' }, OR: before },
    include: WITH_ITEM,
    orderBy: { effectiveFrom: 'desc' },
  })
  return records.map(toVersion)
}

function lineOf(newest: VersionInForce, earlier: readonly VersionInForce[]): VersionLine {
  const own = newest.rulebook.appliesWhen === null ? [] : earlier.filter(({ itemId }) => itemId === newest.itemId)
  const last = own.findIndex(({ rulebook }) => rulebook.appliesWhen === null)
  return [newest, ...(last === -1 ? own : own.slice(0, last + 1))]
}
