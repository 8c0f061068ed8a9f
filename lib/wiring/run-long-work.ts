import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import type { Result } from '@/lib/kernel/result'
import { runImportWork } from './run-import-work'
import { runMatchingWork } from './run-matching-work'

/** Does the next piece of work that takes long: an import somebody waits for goes before the matching nobody waits for. */
export async function runLongWork(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ isDone: boolean }, Failure>> {
  const imported = await runImportWork(actor, {}, now)
  return imported.ok && !imported.value.isDone ? imported : runMatchingWork(actor, {}, now)
}
