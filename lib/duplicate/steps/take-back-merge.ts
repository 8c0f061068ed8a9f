import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import { refreshTalent } from '@/lib/talent/steps/refresh-talent'
import type { Merge } from '../model'
import { findEntries, markWritten, setTierByRecognition } from '../repository/entries'
import { findChanges } from '../repository/merges'
import { deleteRows, findCurrentRows, insertRows, updateRows } from '../repository/restore-rows'
import { findTorn } from '../repository/torn-rows'
import { choicesFor } from '../rules/choices'
import { imageOf, imagesByName, type RowChange } from '../rules/image-difference'
import { movedColumns } from '../rules/naming-columns'
import { planRestoration, type Restoration, type Restored } from '../rules/restoration'
import { blockedReason, tornReason } from '../rules/unmerge-reasons'

const MERGED_ON = refused('mergedOn', '保留的那份登记后来又并入了另一份登记。请先撤销后一次合并。')

/** Puts back every row of a merge, or says which rows stand in the way. */
export async function takeBackMerge(
  tx: Tx,
  actor: Actor,
  merge: Merge,
  now: Date,
): Promise<Result<{ rowCount: number; loserName: string }, Failure>> {
  const { countyCode } = actor
  const entries = await findEntries(tx, countyCode, merge)
  if (!entries || entries.survivor.status === 'merged') return fail(MERGED_ON)
  const changes = await findChanges(tx, countyCode, merge.id)
  const current = imagesByName(await findCurrentRows(tx, countyCode, changes))
  const naming = new Set(movedColumns(merge.kind).map(({ table, column }) => `${table}.${column}`))
  const restoration = planRestoration(
    changes,
    (row) => imageOf(current, row),
    (table, column) => naming.has(`${table}.${column}`),
  )
  const choices = choicesFor(merge.kind, null)
  if (restoration.blocked.length > 0) {
    return fail({ kind: 'refused', reasons: restoration.blocked.map((row) => blockedReason(row, choices)) })
  }
  await putBack(tx, countyCode, { merge, restoration })
  const torn = await findTorn(tx, countyCode, merge)
  if (torn.length > 0) return fail({ kind: 'refused', reasons: torn.map(tornReason) })
  if (wasWrittenSince(changes, merge, entries.survivor.version)) await reckonAnew(tx, countyCode, merge, now)
  return ok({ rowCount: changes.length, loserName: entries.loser.name })
}

/** The entries first: a case may name only one that stands for itself. Then what moved, then what was settled. */
async function putBack(
  tx: Tx,
  countyCode: string,
  { merge, restoration }: { merge: Merge; restoration: Restoration },
): Promise<void> {
  const isEntry = ({ table, image }: Restored) => table === merge.kind && image.id === merge.loserId
  const naming = movedColumns(merge.kind)
  const isMove = ({ table, columns }: Restored) =>
    naming.some((one) => one.table === table && columns.includes(one.column))
  const { deletes, updates, inserts } = restoration
  await deleteRows(tx, countyCode, deletes)
  await updateRows(tx, countyCode, updates.filter(isEntry))
  await updateRows(
    tx,
    countyCode,
    updates.filter((row) => !isEntry(row) && isMove(row)),
  )
  await updateRows(
    tx,
    countyCode,
    updates.filter((row) => !isEntry(row) && !isMove(row)),
  )
  await insertRows(tx, inserts)
}

function wasWrittenSince(changes: readonly RowChange[], merge: Merge, version: number): boolean {
  const survivor = changes.find(({ table, key }) => table === merge.kind && key.id === merge.survivorId)
  return survivor?.after?.version !== version
}

/** Somebody wrote under the survivor since: what follows from the records of both is reckoned from what each now has. */
async function reckonAnew(tx: Tx, countyCode: string, merge: Merge, now: Date): Promise<void> {
  for (const id of [merge.survivorId, merge.loserId]) {
    if (merge.kind === 'enterprise') await markWritten(tx, countyCode, { kind: merge.kind, id }, now)
    else {
      await setTierByRecognition(tx, countyCode, id)
      await refreshTalent(tx, countyCode, id, now)
    }
  }
}
