import type { Prisma } from '@/generated/prisma/client'
import { registerScope } from '@/lib/fact/rules/register-scope'
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
  const scope = registerScope(actor)
  if (scope === null) return NONE
  if (scope.kind === 'county') return { ...STANDING, countyCode }
  const townships = [...scope.townships, ...scope.villages.map((village) => village.slice(0, 9))]
  return { ...STANDING, countyCode, townshipCode: { in: townships } }
}
