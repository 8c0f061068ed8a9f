import { listAliases } from '@/lib/fact/steps/list-aliases'
import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { Disclosure } from '../model'
import { listDisclosures } from '../repository/disclosures'

/** Who looked at my whole numbers, why and when; of entries that went into mine too. Nothing for whoever is no talent. */
export async function listOwnDisclosures(actor: Actor): Promise<Disclosure[]> {
  const { countyCode, talentId } = actor
  if (actor.kind !== 'talent' || talentId === null) return []
  const aliases = await listAliases(reading, countyCode, { kind: 'talent', id: talentId })
  return listDisclosures(reading, countyCode, [talentId, ...aliases])
}
