import { getCountyName } from '@/lib/account/queries/get-county-name'
import { findUnit } from '@/lib/account/steps/find-unit'
import { unitCodesOf, type Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'

/** The county, and the unit in whose name a paper is made: the first the actor serves. */
export async function findMaker(tx: Tx, actor: Actor) {
  const countyName = await getCountyName(actor)
  const [code] = unitCodesOf(actor)
  const unit = code === undefined ? null : await findUnit(tx, actor.countyCode, code)
  return { countyName, unit: unit ?? { name: countyName, shortName: countyName } }
}
