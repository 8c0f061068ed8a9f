import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { runImportWork } from './run-import-work'
import { runMatchingWork } from './run-matching-work'
import { runSimulationWork } from './run-simulation-work'

/** Does the next piece of work that takes long: imports and simulations somebody waits for go before the matching nobody waits for. */
export async function runLongWork(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ isDone: boolean }, Failure>> {
  for (const work of [runImportWork, runSimulationWork]) {
    const result = await work(actor, {}, now)
    if (result.ok && !result.value.isDone) return result
  }
  return runMatchingWork(actor, {}, now)
}
