import { registerScope } from '@/lib/fact/rules/register-scope'
import type { Actor } from '@/lib/kernel/actor'
import { dateIn } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { listVersionsInForce } from '@/lib/policy/steps/find-version'
import { type MatchRun, type MatchState, type MatchVerdict, REGISTERS } from '../model'
import { mayReadMatches } from '../permission'
import { countMatches, type MatchCount } from '../repository/match-counts'
import { findLatestRun } from '../repository/runs'

export type MatchCounts = Readonly<Record<MatchVerdict, Readonly<Record<MatchState, number>>>>

export type ItemMatches = {
  readonly itemId: string
  readonly code: string
  readonly title: string
  readonly counts: MatchCounts
}

export type MatchOverview = { readonly items: readonly ItemMatches[]; readonly run: MatchRun | null }

/** Every item in force with how many it is for, in the officer's own places; null for whom it is not. */
export async function getMatchOverview(actor: Actor, now: Date): Promise<MatchOverview | null> {
  const scope = mayReadMatches(actor) ? registerScope(actor) : null
  if (scope === null) return null
  const { countyCode } = actor
  const versions = await listVersionsInForce(reading, countyCode, dateIn(now))
  const counted = await Promise.all(REGISTERS.map((register) => countMatches(reading, countyCode, { scope, register })))
  const counts = counted.flat()
  return {
    items: versions.map(({ itemId, itemCode, title }) => ({
      itemId,
      code: itemCode,
      title,
      counts: tabulate(counts, itemId),
    })),
    run: await findLatestRun(reading, countyCode),
  }
}

function tabulate(counts: readonly MatchCount[], itemId: string): MatchCounts {
  const statesOf = (verdict: MatchVerdict) => {
    const found = counts.find((one) => one.itemId === itemId && one.verdict === verdict)
    if (found === undefined) return { open: 0, filed: 0, granted: 0 }
    const { all, filed, granted } = found
    return { open: all - filed - granted, filed, granted }
  }
  return { met: statesOf('met'), unknown: statesOf('unknown') }
}
