import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import { CASE_READERS } from '../permission'

const NOTHING: Prisma.ApplicationWhereInput = { id: { in: [] } }

/**
 * The cases an actor may see; every read of cases goes through it. Applicants see their own, an employer also those it
 * confirms; staff see filed ones of their place: the county, their township or village, or the chains their department is
 * part of. Administrators, auditors and service units see none.
 */
export function visibleApplications(actor: Actor): Prisma.ApplicationWhereInput {
  const { countyCode } = actor
  switch (actor.kind) {
    case 'system':
      return { countyCode }
    case 'public':
      return NOTHING
    case 'talent':
      return actor.talentId === null ? NOTHING : { countyCode, talentId: actor.talentId, subjectKind: 'talent' }
    case 'enterprise':
      return actor.enterpriseId === null ? NOTHING : { countyCode, OR: ofEnterprise(actor.enterpriseId) }
    case 'staff': {
      const places = ofStaff(actor)
      // An empty OR is left out by the query engine: it would show everything.
      return places.length === 0
        ? NOTHING
        : { countyCode, status: { not: 'draft' }, submittedAt: { not: null }, OR: places }
    }
  }
}

const ofEnterprise = (enterpriseId: string): Prisma.ApplicationWhereInput[] => [
  { enterpriseId },
  { employerId: enterpriseId, submittedAt: { not: null } },
]

/** One clause per grant that has to do with cases. */
const ofStaff = (actor: Actor): Prisma.ApplicationWhereInput[] =>
  actor.grants
    .filter((grant) => CASE_READERS.some((role) => role === grant.role))
    .map(({ scope, unitCode }): Prisma.ApplicationWhereInput => {
      switch (scope) {
        case 'county':
          return { countyCode: actor.countyCode }
        case 'department':
          return { OR: [{ unitCodes: { has: unitCode } }, { item: { leadUnitCode: unitCode } }] }
        case 'township':
          return { townshipCode: unitCode }
        case 'village':
          return { talent: { villageCode: unitCode } }
        case 'self':
          return NOTHING
      }
    })
