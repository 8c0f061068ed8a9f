import { isInRegister } from '@/lib/matching/steps/match-part'
import type { PublicationGate } from '@/lib/policy/ports'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import { findLatestSimulation } from '../repository/simulations'
import { factsNobodyKnows } from '../rules/facts-nobody-knows'
import { simulationFault } from '../rules/simulation-fault'

/** A version is published with a finished simulation of exactly it, made lately and against what it will take the place of. */
export const gateSimulation: PublicationGate = async (tx, countyCode, { version, before }, now) => {
  const simulation = await findLatestSimulation(tx, countyCode, version.versionId)
  const fault = simulationFault(simulation, { version, before, now })
  return fault === null ? null : { code: 'notSimulated', text: fault }
}

/** Why a rulebook cannot be simulated at all, in words; null when it can. */
export function unfitReason(rulebook: Rulebook): string | null {
  const labels = factsNobodyKnows(rulebook, isInRegister)
  return labels.length === 0
    ? null
    : `条件用到的“${labels.join('”“')}”登记库里没有，申报表也不问，谁都不会符合。请在规则文件的“申报时填报”（asked）里加上，或改用登记库里有的事实。`
}
