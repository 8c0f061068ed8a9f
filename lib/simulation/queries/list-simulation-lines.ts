import { registerScope } from '@/lib/fact/rules/register-scope'
import type { Actor } from '@/lib/kernel/actor'
import { isId } from '@/lib/kernel/id'
import { reading } from '@/lib/platform/transaction'
import { mayReadSimulations } from '../permission'
import { findLinePage, type LineFilter, type LineRow } from '../repository/line-list'

export type SimulatedPerson = LineRow
export type SimulationLinePage = { readonly items: readonly SimulatedPerson[]; readonly next: string | null }

const PAGE_SIZE = 50

/** The people behind a figure, of the officer's own places; numbers masked. */
export async function listSimulationLines(
  actor: Actor,
  filter: LineFilter,
  after: string | undefined,
): Promise<SimulationLinePage> {
  const scope = mayReadSimulations(actor) ? registerScope(actor) : null
  if (scope === null || !isId(filter.simulationId)) return { items: [], next: null }
  const from = after !== undefined && isId(after) ? after : undefined
  const rows = await findLinePage(reading, actor.countyCode, { scope, filter, after: from, size: PAGE_SIZE })
  const items = rows.slice(0, PAGE_SIZE)
  return { items, next: rows.length > PAGE_SIZE ? (items.at(-1)?.subjectId ?? null) : null }
}
