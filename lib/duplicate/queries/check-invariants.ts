import type { Actor } from '@/lib/kernel/actor'
import { brokenPromises, type Violation } from '@/lib/kernel/violation'
import { mayAdjudicate } from '../permission'
import { findLeftBehind, findMergesApart } from '../repository/invariants'

const PROMISES = [
  { code: 'nothingLeftBehind', text: '没有业务记录还挂在已并入的登记上', find: findLeftBehind },
  { code: 'mergedByMerge', text: '已并入的登记都有一次未撤销的合并', find: findMergesApart },
]

/** What must never be false of merged entries; an empty list means that nothing is. */
export const checkInvariants = async (actor: Actor): Promise<Violation[]> =>
  mayAdjudicate(actor, 'check') ? [] : brokenPromises(PROMISES, actor.countyCode)
