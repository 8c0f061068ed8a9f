import { mayReadFund } from '@/lib/fund/permission'
import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { findBatchRows, type BatchRow } from '../repository/batch-view'

export type { BatchRow }
export type BatchList = { readonly rows: readonly BatchRow[]; readonly next: string | null }

const PAGE = 50

/** 期初批次, newest first. Sums of a batch that is still being written are not known yet. */
export async function listOpeningBatches(
  actor: Actor,
  { after }: { readonly after: string | null },
): Promise<BatchList> {
  if (!mayReadFund(actor)) return { rows: [], next: null }
  const found = await findBatchRows(reading, actor.countyCode, { after, limit: PAGE + 1 })
  const rows = found.slice(0, PAGE)
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.number ?? null) : null }
}
