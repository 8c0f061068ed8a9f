import { listTownships } from '@/lib/account/queries/list-townships'
import type { Unit } from '@/lib/account/model'
import type { Actor } from '@/lib/kernel/actor'

/** The townships between which this person can choose in a list: all for the county and its departments, else their own. */
export async function listVisibleTownships(actor: Actor): Promise<Unit[]> {
  const townships = await listTownships(actor)
  if (actor.grants.some(({ scope }) => scope === 'county' || scope === 'department')) return townships
  return townships.filter(({ code }) => actor.grants.some(({ unitCode }) => unitCode.startsWith(code)))
}
