import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { OPENED_LISTS, type OpenedList } from '../model'
import { findDefaults } from '../repository/saved-views'

/** 我的默认视图 of each list that has one: the query by which it opens. */
export async function listDefaultViews(actor: Actor): Promise<Partial<Record<OpenedList, string>>> {
  const found = await findDefaults(reading, actor)
  return Object.fromEntries(
    found
      .filter(({ listKey }) => OPENED_LISTS.some((key) => key === listKey))
      .map(({ listKey, query }) => [listKey, query]),
  )
}
