import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { ListKey, SavedView } from '../model'
import { mayUseList } from '../permission'
import { DESK_LISTS } from '../registry'
import { findViews } from '../repository/saved-views'

/** 常用视图 of a list: one's own first, then those shared with one's units. */
export const listViews = (actor: Actor, listKey: ListKey): Promise<SavedView[]> =>
  mayUseList(actor, DESK_LISTS[listKey]) ? Promise.resolve([]) : findViews(reading, actor, listKey)
