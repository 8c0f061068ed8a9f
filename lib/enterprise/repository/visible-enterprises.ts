import type { Prisma } from '@/generated/prisma/client'
import { readsRegister, REGISTER_READERS } from '@/lib/fact/permission'
import type { Actor } from '@/lib/kernel/actor'

const NONE: Prisma.EnterpriseWhereInput = { id: { in: [] } }

/** What went into another entry is seen there only. */
const STANDING = { mergedIntoId: null } as const

/**
 * The clause every read of enterprises must use. Merged entries are nobody's to see; of the others, county and departments see all, townships and villages those of the
 * township, an enterprise itself, a talent none.
 */
export function visibleEnterprises(actor: Actor): Prisma.EnterpriseWhereInput {
  const { countyCode } = actor
  if (actor.kind === 'enterprise' && actor.enterpriseId !== null)
    return { ...STANDING, countyCode, id: actor.enterpriseId }
  if (!readsRegister(actor)) return NONE
  const grants = actor.grants.filter((grant) => REGISTER_READERS.some((role) => role === grant.role))
  const seesAll = actor.kind === 'system' || grants.some(({ scope }) => scope === 'county' || scope === 'department')
  if (seesAll) return { ...STANDING, countyCode }
  const townships = grants.map(({ unitCode }) => unitCode.slice(0, 9))
  return { ...STANDING, countyCode, townshipCode: { in: townships } }
}
