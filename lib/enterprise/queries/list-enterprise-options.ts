import { keepsAnyRegister, readsRegister } from '@/lib/fact/permission'
import type { Actor } from '@/lib/kernel/actor'
import { pastTheFence } from '@/lib/platform/reach'
import { reading } from '@/lib/platform/transaction'
import { findEnterpriseOptions } from '../repository/enterprise-list'

/** Names to choose an employer from, in the order of their pinyin. */
export async function listEnterpriseOptions(actor: Actor): Promise<{ id: string; name: string }[]> {
  if (!keepsAnyRegister(actor) && !readsRegister(actor)) return []
  return pastTheFence(() => findEnterpriseOptions(reading, actor.countyCode))
}
