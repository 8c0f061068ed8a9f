import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { countUnreadOf } from '../repository/inbox'

/** How many messages wait unread, for the bell. */
export const countUnread = (actor: Actor): Promise<number> => countUnreadOf(reading, actor)
