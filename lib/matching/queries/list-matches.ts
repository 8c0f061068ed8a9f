import { registerScope } from '@/lib/fact/rules/register-scope'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { dayOf } from '@/lib/platform/day-column'
import { reading } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findVersionInForce } from '@/lib/policy/steps/find-version'
import { registerOf } from '../rules/register-of'
import { mayReadMatches } from '../permission'
import { findMatchPage, type MatchFilter, type MatchRow } from '../repository/match-list'

export type MatchListItem = Omit<MatchRow, 'foundOn'> & { readonly foundOn: PlainDate }
export type MatchPage = { readonly items: readonly MatchListItem[]; readonly next: string | null }

export type MatchSearch = Omit<MatchFilter, 'register'>

const PAGE_SIZE = 50

/** The item as it is in force today; null for one that is not. */
async function findItem({ countyCode }: Actor, itemId: string, now: Date): Promise<VersionInForce | null> {
  return isId(itemId) ? findVersionInForce(reading, countyCode, itemId, dateIn(now)) : null
}

/** Whom an item is for, of the officer's own places; numbers masked. */
export async function listMatches(
  actor: Actor,
  search: MatchSearch,
  { after, now }: { after: string | undefined; now: Date },
): Promise<MatchPage> {
  const scope = mayReadMatches(actor) ? registerScope(actor) : null
  const item = await findItem(actor, search.itemId, now)
  if (scope === null || item === null) return { items: [], next: null }
  const filter = { ...search, register: registerOf(item) }
  const from = after !== undefined && isId(after) ? after : undefined
  const rows = await findMatchPage(reading, actor.countyCode, { scope, filter, after: from, size: PAGE_SIZE })
  const items = rows.slice(0, PAGE_SIZE).map((row) => ({ ...row, foundOn: dayOf(row.foundOn) }))
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.subjectId ?? null) : null }
}
