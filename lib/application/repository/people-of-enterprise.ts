import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationStatus } from '../flow'

/** One of an enterprise's people, with the case about her there already is. */
export type Colleague = {
  readonly id: string
  readonly name: string
  readonly tier: string | null
  readonly case: { readonly id: string; readonly number: string; readonly status: ApplicationStatus } | null
}

export const MOST_PEOPLE = 500

/** The people the actor's enterprise employs now, by name, or those called so; with the latest case of one item, or of any. */
export async function findPeopleOf(
  tx: Tx,
  actor: Actor,
  { itemId, name }: { readonly itemId?: string; readonly name?: string } = {},
): Promise<Colleague[]> {
  const { countyCode, enterpriseId } = actor
  if (actor.kind !== 'enterprise' || enterpriseId === null) return []
  const rows = await tx.talent.findMany({
    where: { countyCode, employerId: enterpriseId, status: 'active', ...(name ? { name: { contains: name } } : {}) },
    orderBy: [{ namePinyin: 'asc' }, { id: 'asc' }],
    take: MOST_PEOPLE,
    select: {
      id: true,
      name: true,
      tier: true,
      applications: {
        where: { enterpriseId, ...(itemId === undefined ? {} : { itemId }) },
        orderBy: { createdAt: 'desc' },
        take: 1,
        select: { id: true, number: true, status: true },
      },
    },
  })
  return rows.map(({ applications, ...person }) => ({ ...person, case: applications[0] ?? null }))
}
