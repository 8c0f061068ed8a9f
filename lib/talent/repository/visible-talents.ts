import type { Prisma } from '@/generated/prisma/client'
import { registerScope } from '@/lib/fact/rules/register-scope'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import type { Tx } from '@/lib/platform/transaction'

const NONE: Prisma.TalentWhereInput = { id: { in: [] } }

/** Whoever went into another entry is seen there only; whoever was erased, nowhere. */
const STANDING = { mergedIntoId: null, erasedAt: null } as const

/**
 * The clause every read of talents must use. Merged entries are nobody's to see; of the others, county and departments see all (departments change nothing), townships
 * and villages their own people, a talent herself, an enterprise the people it employs now.
 */
export function visibleTalents(actor: Actor): Prisma.TalentWhereInput {
  const { countyCode } = actor
  if (actor.kind === 'talent' && actor.talentId !== null) return { ...STANDING, countyCode, id: actor.talentId }
  if (actor.kind === 'enterprise' && actor.enterpriseId !== null) return employedBy(countyCode, actor.enterpriseId)
  return inScope(actor)
}

const employedBy = (countyCode: string, enterpriseId: string): Prisma.TalentWhereInput => ({
  ...STANDING,
  countyCode,
  employments: { some: { enterpriseId, endedOn: null } },
})

function inScope(actor: Actor): Prisma.TalentWhereInput {
  const { countyCode } = actor
  const scope = registerScope(actor)
  if (scope === null) return NONE
  if (scope.kind === 'county') return { ...STANDING, countyCode }
  const { townships, villages } = scope
  return {
    ...STANDING,
    countyCode,
    OR: [{ townshipCode: { in: [...townships] } }, { villageCode: { in: [...villages] } }],
  }
}

/** Whether the actor may see this one. */
export const isTalentVisible = async (tx: Tx, actor: Actor, id: string): Promise<boolean> =>
  isId(id) && (await tx.talent.count({ where: { AND: [visibleTalents(actor), { id }] } })) === 1
