import type { Places } from '@/components/domain/register/person-fields'
import { getCountyName } from '@/lib/account/queries/get-county-name'
import { listUnits } from '@/lib/account/queries/list-units'
import { keepsRegisterOf } from '@/lib/fact/permission'
import type { Actor } from '@/lib/kernel/actor'

/** The townships and villages whose register this person keeps: what the forms offer. */
export async function loadPlaces(actor: Actor): Promise<Places> {
  const [name, townships, villages] = await Promise.all([
    getCountyName(actor),
    listUnits(actor, { kind: 'township' }),
    listUnits(actor, { kind: 'village' }),
  ])
  const keptVillages = villages.filter(({ code, parentCode }) => keepsRegisterOf(actor, parentCode ?? '', code))
  const parents = new Set(keptVillages.map(({ parentCode }) => parentCode))
  return {
    county: { code: actor.countyCode, name },
    townships: townships.filter(({ code }) => keepsRegisterOf(actor, code, null) || parents.has(code)),
    villages: keptVillages,
  }
}
