import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import { findPeopleOf, type Colleague } from '../repository/people-of-enterprise'

export { MOST_PEOPLE, type Colleague } from '../repository/people-of-enterprise'

/** The people an enterprise employs now, for its own page; empty for anybody else. */
export const listColleagues = (actor: Actor): Promise<Colleague[]> => findPeopleOf(reading, actor)
