import type { Actor } from '@/lib/kernel/actor'
import { systemActor } from '@/lib/kernel/actor'
import type { Simulation, SimulationChange } from '@/lib/simulation/model'
import { beginSimulation } from '@/lib/simulation/commands/begin-simulation'
import { findLatestSimulation } from '@/lib/simulation/repository/simulations'
import { draftVersion } from '@/lib/policy/commands/draft-version'
import { prisma } from '@/lib/platform/prisma'
import { runSimulationWork } from '@/lib/wiring/run-simulation-work'
import { COUNTY } from '../../support/personas'
import { NOW } from '../application/case-work'
import { must } from '../policy/rulebook-file'

export const worker = systemActor(COUNTY)

export const draft = async (officer: Actor, sourceText: string) =>
  must(
    await draftVersion(
      officer,
      { sourceText, changeNote: undefined, replacesOthers: 'yes', requestId: undefined },
      NOW,
    ),
  )

export const begin = (officer: Actor, versionId: string, now = NOW) =>
  beginSimulation(officer, { versionId, requestId: undefined }, now)

/** Works like the worker until nothing is left. */
export async function workThrough(now = NOW): Promise<void> {
  while (!must(await runSimulationWork(worker, {}, now)).isDone);
}

export async function latest(versionId: string): Promise<Simulation> {
  const found = await findLatestSimulation(prisma, COUNTY, versionId)
  if (!found) throw new Error('never simulated')
  return found
}

export async function simulated(officer: Actor, sourceText: string) {
  const drafted = await draft(officer, sourceText)
  must(await begin(officer, drafted.versionId))
  await workThrough()
  return { ...drafted, simulation: await latest(drafted.versionId) }
}

export const linesOf = (simulationId: string) =>
  prisma.simulationLine.findMany({ where: { countyCode: COUNTY, simulationId }, orderBy: { subjectId: 'asc' } })

export const changed = async (simulationId: string, change: SimulationChange): Promise<string[]> =>
  (await linesOf(simulationId)).filter((line) => line.change === change).map(({ subjectId }) => subjectId)
