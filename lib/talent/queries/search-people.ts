import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { findTalentPage } from '../repository/talent-list'
import { parsePersonQuery } from '../rules/person-query'

export type PersonFound = {
  id: string
  name: string
  identityMasked: string
  townshipName: string
  employerName: string | null
}

/** 查人: up to `limit` talents the actor may see, by name, pinyin, initials or the last four of a number. */
export async function searchPeople(
  actor: Actor,
  search: { text: string; limit: number },
  now: Date,
): Promise<PersonFound[]> {
  const query = parsePersonQuery(search.text)
  if (query.kind === 'all') return []
  const filter = { query, today: dateIn(now) }
  const rows = await findTalentPage(reading, actor, { filter, after: null, size: search.limit })
  return rows.slice(0, search.limit).map(({ id, name, identityMasked, township, employer }) => ({
    id,
    name,
    identityMasked,
    townshipName: township.shortName,
    employerName: employer?.name ?? null,
  }))
}
