import type { Violation } from '@/lib/fund/queries/check-invariants'
import type { Actor } from '@/lib/kernel/actor'
import { mayAdjudicate } from '../permission'
import { findLeftBehind, findMergesApart } from '../repository/invariants'

const PROMISES = [
  { code: 'nothingLeftBehind', text: '没有业务记录还挂在已并入的登记上', find: findLeftBehind },
  { code: 'mergedByMerge', text: '已并入的登记都有一次未撤销的合并', find: findMergesApart },
]

/** What must never be false of merged entries; an empty list means that nothing is. */
export async function checkInvariants(actor: Actor): Promise<Violation[]> {
  if (mayAdjudicate(actor, 'check')) return []
  const checked = await Promise.all(
    PROMISES.map(async ({ code, text, find }) => ({
      code,
      text,
      ids: (await find(actor.countyCode)).map(({ id }) => id),
    })),
  )
  return checked.filter(({ ids }) => ids.length > 0)
}
