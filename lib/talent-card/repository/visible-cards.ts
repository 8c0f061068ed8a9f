import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import { cardScopeOf } from '../permission'

/** The clause that every list and every look at a card on the desk must use. */
export function visibleCards(actor: Actor): Prisma.TalentCardWhereInput {
  const { countyCode } = actor
  const scope = cardScopeOf(actor)
  switch (scope.kind) {
    case 'all':
      return { countyCode }
    case 'own':
      return { countyCode, talentId: scope.talentId }
    case 'none':
      return { countyCode, id: { in: [] } }
    case 'places':
      return {
        countyCode,
        talent: {
          OR: [{ townshipCode: { in: [...scope.townshipCodes] } }, { villageCode: { in: [...scope.villageCodes] } }],
        },
      }
  }
}
