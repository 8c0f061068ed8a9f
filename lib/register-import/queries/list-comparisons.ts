import { findUnit } from '@/lib/account/steps/find-unit'
import { countPendingOf } from '@/lib/fact/steps/many-verifications'
import { unitCodesOf, type Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { countListed, findComparisons, type ComparisonList } from '../repository/comparisons'

export { MOST_COMPARISONS } from '../repository/comparisons'

export type Comparisons = {
  /** The departments for which the actor verifies, with what waits for each, and what of it is on a list already. */
  departments: { code: string; name: string; pending: number; listed: number }[]
  lists: ComparisonList[]
}

/** 比对清单 of the actor's departments, latest first, and what waits to be put on one. */
export async function listComparisons(actor: Actor): Promise<Comparisons> {
  if (actor.kind !== 'staff') return { departments: [], lists: [] }
  const { countyCode } = actor
  const codes = [...new Set([...unitCodesOf(actor, 'reviewer'), ...unitCodesOf(actor, 'intakeOfficer')])]
  const pending = await countPendingOf(reading, countyCode, codes)
  const listed = await countListed(reading, countyCode, codes)
  const units = await Promise.all(codes.map((code) => findUnit(reading, countyCode, code)))
  const departments = units
    .filter((unit) => unit?.kind === 'department')
    .map((unit) => ({
      code: unit?.code ?? '',
      name: unit?.shortName ?? '',
      pending: pending.get(unit?.code ?? '') ?? 0,
      listed: listed.get(unit?.code ?? '') ?? 0,
    }))
  return { departments, lists: await findComparisons(reading, countyCode, codes) }
}
