import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { mayDecideErasure } from '../permission'
import type { ErasureRequest } from '../model'
import { countOpenErasures, findOpenErasures, readErasureStanding } from '../repository/erasure-requests'
import { erasureHolds, holdWords } from '../rules/erasure-holds'

const MOST = 100

export type OpenErasure = Pick<ErasureRequest, 'id' | 'talentId' | 'reason' | 'filedAt' | 'dueOn'> & {
  readonly name: string
  readonly identityMasked: string
  readonly holds: readonly string[]
}

/** Requests to be erased that wait for an answer, the oldest first; none for whoever may not answer. */
export async function listErasures(actor: Actor, now: Date): Promise<OpenErasure[]> {
  if (mayDecideErasure(actor)) return []
  const open = await findOpenErasures(reading, actor.countyCode, MOST)
  return Promise.all(
    open.map(async ({ id, talentId, reason, filedAt, dueOn, name, identityMasked }) => {
      const standing = await readErasureStanding(reading, actor.countyCode, [talentId])
      const holds = erasureHolds(standing, dateIn(now)).map(holdWords)
      return { id, talentId, reason, filedAt, dueOn, name, identityMasked, holds }
    }),
  )
}

/** How many wait; null for whoever may not answer. */
export const countErasures = (actor: Actor): Promise<number | null> =>
  mayDecideErasure(actor) ? Promise.resolve(null) : countOpenErasures(reading, actor.countyCode)
