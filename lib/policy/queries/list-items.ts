import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { mayReadDrafts } from '../permission'
import { findItemLines, type ItemLine } from '../repository/item-lists'

export type { ItemLine } from '../repository/item-lists'

/** The desk's list of items, drafts included; nothing for anybody outside the desk. */
export const listItems = (actor: Actor): Promise<ItemLine[]> =>
  mayReadDrafts(actor) ? findItemLines(reading, actor.countyCode) : Promise.resolve([])
