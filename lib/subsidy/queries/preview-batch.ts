import type { Actor } from '@/lib/kernel/actor'
import { addFen, sumFen, ZERO, type Fen } from '@/lib/kernel/fen'
import { sha256 } from '@/lib/platform/crypto'
import { mayDisburse } from '../permission'
import { findSelected, type SelectedPayment, type Selection } from '../repository/selection'
import { contentHashText } from '../rules/content-hash-text'

export type { Selection }
/** The list a batch would freeze, as the confirm page shows it and posts it back. */
export type BatchPreview = {
  readonly count: number
  readonly totalFen: Fen
  readonly contentHash: string
  readonly byItem: readonly { readonly itemCode: string; readonly count: number; readonly totalFen: Fen }[]
  /** More than one: the batch must be split. */
  readonly fundYears: number
  readonly lines: readonly SelectedPayment[]
}

/** What a selection of due payments means right now; null for whoever may not make a batch. */
export async function previewBatch(actor: Actor, selection: Selection): Promise<BatchPreview | null> {
  if (mayDisburse(actor)) return null
  const lines = await findSelected(actor.countyCode, selection)
  return {
    count: lines.length,
    totalFen: sumFen(lines.map(({ netFen }) => netFen)),
    contentHash: sha256(contentHashText(lines)),
    byItem: groupByItem(lines),
    fundYears: new Set(lines.map(({ fundYearId }) => fundYearId)).size,
    lines,
  }
}

function groupByItem(lines: readonly SelectedPayment[]) {
  const groups = new Map<string, { itemCode: string; count: number; totalFen: Fen }>()
  for (const { itemCode, netFen } of lines) {
    const group = groups.get(itemCode) ?? { itemCode, count: 0, totalFen: ZERO }
    groups.set(itemCode, { itemCode, count: group.count + 1, totalFen: addFen(group.totalFen, netFen) })
  }
  return [...groups.values()]
}
