import { readHistoryAs } from '@/lib/fact/steps/read-history-as'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { followMergedTalent } from '@/lib/talent/steps/follow-merged-talent'
import { markMerged, setTierByRecognition, takeColumns } from '../repository/entries'
import { insertChanges, insertMerge } from '../repository/merges'
import { moveRows } from '../repository/move-rows'
import { findRowImages } from '../repository/row-images'
import { settleRows } from '../repository/settled-rows'
import { columnsOf } from '../rules/choices'
import { rowChanges } from '../rules/image-difference'
import { movedColumns } from '../rules/naming-columns'
import type { MergePlan } from './plan-merge'

export type Chosen = { readonly pairId: string; readonly takenKeys: readonly string[]; readonly reason: string }

/**
 * Makes one entry of two and keeps how every row it touched was before and became. Answers with the merge's id and the
 * number of rows.
 */
export async function carryOutMerge(
  tx: Tx,
  actor: Actor,
  { plan, chosen }: { plan: MergePlan; chosen: Chosen },
  now: Date,
): Promise<{ mergeId: string; rowCount: number }> {
  const { entries, choices, differing } = plan
  const { countyCode, roles } = entries
  const takenKeys = chosen.takenKeys.filter((key) => differing.includes(key))
  const keptKeys = differing.filter((key) => !takenKeys.includes(key))
  const before = await findRowImages(tx, entries)
  // First of all: the guard of cards lets a card go over only where there is a merge.
  const mergeId = await insertMerge(tx, actor, { roles, ...chosen, takenKeys }, now)

  await settleRows(tx, { entries, keptKeys, takenKeys, today: dateIn(now), now })
  await takeColumns(tx, entries, columnsOf(choices, takenKeys), now)
  await markMerged(tx, entries, now)
  await moveRows(tx, entries)
  const survivor = { kind: roles.kind, id: roles.survivorId }
  await readHistoryAs(tx, countyCode, survivor, { aliasId: roles.loserId, takenKeys, now })
  if (roles.kind === 'talent') {
    await setTierByRecognition(tx, countyCode, roles.survivorId)
    await followMergedTalent(tx, countyCode, roles.survivorId, now)
  }

  const naming = new Set(movedColumns(roles.kind).map(({ table, column }) => `${table}.${column}`))
  const isNaming = (table: string, column: string) => naming.has(`${table}.${column}`)
  const changes = rowChanges(before, await findRowImages(tx, entries), isNaming)
  await insertChanges(tx, countyCode, mergeId, changes)
  return { mergeId, rowCount: changes.length }
}
