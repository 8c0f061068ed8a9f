import type { Actor } from '@/lib/kernel/actor'
import { reading } from '@/lib/platform/transaction'
import type { VersionInForce } from '@/lib/policy/model'
import { findPublishedVersion } from '@/lib/policy/steps/find-version'
import type { Simulation } from '../model'
import { mayReadSimulations, maySimulate } from '../permission'
import { findLatestSimulation } from '../repository/simulations'
import { ageInDays, simulationFault } from '../rules/simulation-fault'

export type SimulationView = {
  readonly simulation: Simulation | null
  /** Why the version may not be published as far as this goes, in words; null when it may. */
  readonly fault: string | null
  /** Whether it was made of the rules as they stand. */
  readonly isOfTheseRules: boolean
  readonly ageDays: number | null
  readonly maySimulate: boolean
}

/** The latest simulation of a version, and whether a publication may rest on it; null for whom it is not. */
export async function getSimulation(actor: Actor, version: VersionInForce, now: Date): Promise<SimulationView | null> {
  if (!mayReadSimulations(actor)) return null
  const { countyCode } = actor
  const simulation = await findLatestSimulation(reading, countyCode, version.versionId)
  const before = await findPublishedVersion(reading, countyCode, version.itemCode)
  return {
    simulation,
    fault: simulationFault(simulation, { version, before, now }),
    isOfTheseRules: simulation?.rulebookHash === version.rulebookHash,
    ageDays: simulation?.finishedAt ? ageInDays(simulation.finishedAt, now) : null,
    maySimulate: version.status === 'draft' && maySimulate(actor) === null,
  }
}
