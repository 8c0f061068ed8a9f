import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { refused } from '@/lib/kernel/failure'
import { dateIn, type PlainDate } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { reading } from '@/lib/platform/transaction'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { Reach, Tally } from '../model'
import { mayRunSimulations } from '../permission'
import { simulatedDay } from '../rules/simulated-day'
import { addToTally, EMPTY_TALLY } from '../rules/tally'
import { withThresholds } from '../rules/with-thresholds'
import { unfitReason } from '../steps/gate-simulation'
import { planSimulation } from '../steps/plan-simulation'
import { readBudget } from '../steps/read-budget'
import { noAwards } from '../steps/read-earlier'
import { simulatePart } from '../steps/simulate-part'

const PART = 2_000

export type RulebookSimulation = Reach & {
  readonly day: PlainDate
  readonly beforeNumber: number | null
  readonly tally: Tally
}

/** The same figures for a rulebook that is nowhere kept, and nothing is written: for the command line. System only. */
export async function simulateRulebook(
  actor: Actor,
  rulebook: Rulebook,
  now: Date,
): Promise<Result<RulebookSimulation, Failure>> {
  const refusal = mayRunSimulations(actor)
  if (refusal) return fail(refusal)
  const day = simulatedDay(rulebook, dateIn(now))
  if (day === null) return fail(refused('windowOver', '受理期已经过了，没有人还能申报。请改受理期（window）。'))
  const unfit = unfitReason(rulebook)
  if (unfit !== null) return fail(refused('unfit', unfit))
  const plan = await planSimulation(reading, actor.countyCode, rulebook, day)
  const earlier = noAwards(plan)
  let tally = withThresholds(EMPTY_TALLY, plan.thresholds)
  for (let cursor: string | null = null; ;) {
    const part = await simulatePart(reading, plan, { cursor, size: PART }, () => Promise.resolve(earlier))
    if (part === null) break
    tally = part.subjects.reduce(addToTally, tally)
    cursor = part.last
  }
  const budget = await readBudget(reading, actor.countyCode, rulebook, tally)
  const { register, isAboutPerson, before } = plan
  return ok({ register, isAboutPerson, day, beforeNumber: before?.versionNumber ?? null, tally: { ...tally, budget } })
}
