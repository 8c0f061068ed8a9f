import type { Actor } from '@/lib/kernel/actor'
import type { BatchStatus } from '../flow'
import { mayReadPayments } from '../permission'
import { countBatches, findBatchRows, type BatchRow } from '../repository/batch-lists'

export type { BatchRow }
export type BatchList = {
  readonly rows: readonly BatchRow[]
  readonly next: string | null
  readonly counts: Readonly<Record<BatchStatus, number>>
}

const PAGE = 50

/** 批次, newest first; `after` is the number of the last one shown. */
export async function listBatches(
  actor: Actor,
  { status = null, after = null }: { status?: BatchStatus | null; after?: string | null },
): Promise<BatchList> {
  if (!mayReadPayments(actor)) {
    return { rows: [], next: null, counts: { made: 0, checked: 0, exported: 0, reconciled: 0, cancelled: 0 } }
  }
  const [found, counts] = await Promise.all([
    findBatchRows(actor.countyCode, { status, after, limit: PAGE + 1 }),
    countBatches(actor.countyCode),
  ])
  const rows = found.slice(0, PAGE)
  return { rows, next: found.length > PAGE ? (rows.at(-1)?.number ?? null) : null, counts }
}
