import type { Actor } from '@/lib/kernel/actor'
import { findUnits } from '../repository/units'

/** The county's name, for the top of every page. */
export async function getCountyName(actor: Actor): Promise<string> {
  const [county] = await findUnits(actor.countyCode, { kind: 'county' })
  return county?.name ?? actor.countyCode
}
