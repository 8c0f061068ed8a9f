import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { findUnits } from '../repository/units'

/** The county's name, for the top of every page. */
export async function getCountyName(actor: Actor): Promise<string> {
  const [county] = await findUnits(reading, actor.countyCode, { kind: 'county' })
  return county?.name ?? actor.countyCode
}
