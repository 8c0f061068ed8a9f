import type { Parties } from '@/lib/application/steps/read-parties'
import type { Tx } from '@/lib/platform/transaction'
import { findSharedLines } from '../repository/simulation-lines'
import { isShared, SharedAwards } from '../rules/shared-awards'
import type { Plan } from './plan-simulation'
import type { Earlier, ReadEarlier } from './simulate-part'

/** Nothing granted yet. */
export function noAwards({ rulebook, before, day }: Plan): Earlier {
  const itemOf = ({ code, outcome }: Plan['rulebook']) => ({
    code,
    category: outcome.kind === 'subsidy' ? outcome.category : outcome.kind,
  })
  return {
    after: new SharedAwards(itemOf(rulebook), day),
    before: new SharedAwards(itemOf(before?.rulebook ?? rulebook), day),
  }
}

/** What earlier parts of this simulation granted, as it is kept. Not looked for where nothing is shared. */
export const readEarlierOf =
  (tx: Tx, plan: Plan, simulationId: string): ReadEarlier =>
  async (parties) => {
    const earlier = noAwards(plan)
    const rulebooks = [plan.rulebook, ...(plan.before === null ? [] : [plan.before.rulebook])]
    if (!rulebooks.some(isShared)) return earlier
    const lines = await findSharedLines(tx, plan.countyCode, simulationId, keysOf(parties))
    for (const line of lines) {
      earlier.after.add(line)
      earlier.before.add({ ...line, amountFen: line.beforeFen })
    }
    return earlier
  }

const keysOf = (parties: readonly Parties[]) => ({
  spouseIds: distinct(parties.map(({ context }) => context.spouseId)),
  enterpriseIds: distinct(parties.map(({ context }) => context.enterpriseId)),
  controllerKeys: distinct(parties.map(({ context }) => context.controllerKey)),
})

const distinct = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))]
