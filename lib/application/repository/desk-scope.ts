import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import { CASE_READERS } from '../permission'

const NONE: Prisma.ApplicationWhereInput = { id: { in: [] } }

/**
 * The clause every read of cases at the desk must use: the whole county, the cases whose chain passes a department or
 * that it leads, a township's own, a village's own people. Never a draft, nor what was withdrawn before it was filed.
 */
export function casesOfDesk(actor: Actor): Prisma.ApplicationWhereInput {
  const grants = actor.grants.filter((grant) => CASE_READERS.some((role) => role === grant.role))
  if (actor.kind !== 'staff' || grants.length === 0) return NONE
  const filed = { countyCode: actor.countyCode, submittedAt: { not: null } }
  if (grants.some(({ scope }) => scope === 'county')) return filed
  const unitsOf = (scope: string) => grants.filter((grant) => grant.scope === scope).map(({ unitCode }) => unitCode)
  const units = grants.map(({ unitCode }) => unitCode)
  return {
    ...filed,
    OR: [
      { unitCodes: { hasSome: units } },
      { item: { leadUnitCode: { in: units } } },
      { townshipCode: { in: unitsOf('township') } },
      { talent: { villageCode: { in: unitsOf('village') } } },
    ],
  }
}
