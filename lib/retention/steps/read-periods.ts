import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { listItemTitles } from '@/lib/policy/steps/list-item-titles'
import type { Period } from '../model'
import type { Cutoff } from '../repository/overdue-cases'
import { findRetentionRules } from '../repository/retention-rules'
import { endedBefore, periodOn } from '../rules/period'

export type ItemPeriod = { readonly itemId: string; readonly code: string; readonly title: string } & Period

/** Every item with how long its papers are kept today. */
export async function readPeriods(tx: Tx, countyCode: string, today: PlainDate): Promise<ItemPeriod[]> {
  const rules = await findRetentionRules(tx, countyCode)
  const items = await listItemTitles(tx, countyCode)
  return items.map(({ id, code, title }) => ({ itemId: id, code, title, ...periodOn(rules, id, today) }))
}

export const cutoffsOf = (periods: readonly ItemPeriod[], today: PlainDate): Cutoff[] =>
  periods.map(({ itemId, months }) => ({ itemId, before: endedBefore(months, today) }))
