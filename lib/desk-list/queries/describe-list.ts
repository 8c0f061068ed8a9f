import type { Actor } from '@/lib/kernel/actor'
import type { ListKey, Params } from '../model'
import { mayUseList } from '../permission'
import { DESK_LISTS } from '../registry'

/** The filters of a list's address in words; none for whom the list is not. */
export async function describeList(actor: Actor, listKey: ListKey, params: Params): Promise<string[]> {
  const list = DESK_LISTS[listKey]
  if (mayUseList(actor, list)) return []
  return (await list.open(params).words(actor)).map(({ label }) => label)
}
