import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { reportBug } from '@/lib/platform/log'
import { continueSimulation } from '@/lib/simulation/commands/continue-simulation'
import { failSimulation } from '@/lib/simulation/commands/fail-simulation'
import { findSimulationWork } from '@/lib/simulation/queries/find-simulation-work'

/**
 * The next part of a simulation under way. Whatever goes wrong in it, time running out among them, ends that simulation with a
 * number for the log: figures that are not whole are not figures.
 */
export async function runSimulationWork(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ isDone: boolean }, Failure>> {
  try {
    return await continueSimulation(actor, {}, now)
  } catch (error) {
    const reference = reportBug(error)
    const simulationId = await findSimulationWork(actor)
    if (simulationId === null) throw error
    const reason = `${isTimeout(error) ? '测算超时' : '测算时系统出错'}（编号 ${reference}）。请联系系统管理员。`
    const failed = await failSimulation(actor, { simulationId, reason }, now)
    return failed.ok ? { ok: true, value: { isDone: false } } : failed
  }
}

/** The statement was stopped, or its transaction was closed for taking too long. */
const isTimeout = (error: unknown): boolean => /57014|P2028|timeout|timed out/i.test(String(error))
