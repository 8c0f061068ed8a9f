import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { DeskList } from './list-definition'

/** Whoever may read a list may keep views of it and take it along. */
export const mayUseList = (actor: Actor, list: Pick<DeskList, 'mayRead' | 'key'>): Failure | null =>
  actor.kind === 'staff' && list.mayRead(actor) ? null : { kind: 'forbidden', permission: `deskList.${list.key}` }

/** The unit with which the actor's views can be shared: the first in which they hold a role. */
export const unitToShareWith = (actor: Actor): string | null => actor.grants[0]?.unitCode ?? null
