import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import type { Merge } from '../model'
import { mayAdjudicate } from '../permission'
import { countChanges, findMerge } from '../repository/merges'
import { countSince } from '../repository/since'
import { movedColumns } from '../rules/naming-columns'

export type CountedRows = { label: string; count: number }
/** A merge, what it touched, and what came under the survivor since: that would stay with it. */
export type MergeDetail = { merge: Merge; rowCount: number; touched: CountedRows[]; since: CountedRows[] }

export async function getMerge(actor: Actor, id: string): Promise<MergeDetail | null> {
  const { countyCode } = actor
  if (mayAdjudicate(actor, 'read') || !isId(id)) return null
  const merge = await findMerge(reading, countyCode, id)
  if (!merge) return null
  const columns = movedColumns(merge.kind)
  const labelOf = (table: string) => columns.find((one) => one.table === table)?.label ?? '登记信息'
  const tables = await countChanges(reading, countyCode, id)
  const since = await countSince(reading, countyCode, merge)
  return {
    merge,
    rowCount: tables.reduce((sum, { count }) => sum + count, 0),
    touched: tables.map(({ table, count }) => ({ label: table === merge.kind ? '登记信息' : labelOf(table), count })),
    since: since.map(({ table, count }) => ({ label: labelOf(table), count })),
  }
}
