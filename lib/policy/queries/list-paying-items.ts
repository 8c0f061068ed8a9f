import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { PayingItem } from '../model'
import { mayReadDrafts } from '../permission'
import { findPayingItems } from '../repository/item-lists'

/** Every item that grants money, drafts included: what a budget may have to hold a line for. */
export const listPayingItems = (actor: Actor): Promise<PayingItem[]> =>
  mayReadDrafts(actor) ? findPayingItems(reading, actor.countyCode) : Promise.resolve([])
