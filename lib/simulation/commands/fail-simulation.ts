import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayRunSimulations } from '../permission'
import { findRunning, lockSimulations, moveSimulation } from '../repository/simulations'
import type { FailSimulationInput } from '../schema'

/** Ends a simulation that cannot go on, with why: nothing is published on it. System only. */
export function failSimulation(
  actor: Actor,
  input: FailSimulationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(async (tx) => {
    const refusal = mayRunSimulations(actor)
    if (refusal) return fail(refusal)
    const { countyCode } = actor
    await lockSimulations(tx, countyCode)
    const running = await findRunning(tx, countyCode)
    if (running?.id !== input.simulationId) return fail({ kind: 'notFound', what: 'simulation' })
    await moveSimulation(tx, countyCode, running.id, { status: 'failed', failure: input.reason, finishedAt: now })
    await recordAudit(tx, actor, {
      action: 'simulation.fail',
      objectKind: 'policyItemVersion',
      objectId: running.versionId,
      summary: `测算失败：${input.reason}`,
      now,
    })
    return ok({ id: running.id })
  })
}
