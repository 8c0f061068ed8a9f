import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { ok, type Result } from '@/lib/kernel/result'
import { applyImport } from '@/lib/register-import/commands/apply-import'
import { checkImport } from '@/lib/register-import/commands/check-import'
import { giveImportUp } from '@/lib/register-import/commands/give-import-up'
import { undoImport } from '@/lib/register-import/commands/undo-import'
import { findImportWork, type ImportWork } from '@/lib/register-import/queries/find-import-work'
import type { BatchWork } from '@/lib/register-import/schema'

type Command = (actor: Actor, input: BatchWork, now: Date) => Promise<Result<{ id: string }, Failure>>

const STEPS: Record<ImportWork['step'], Command> = {
  checking: checkImport,
  applying: applyImport,
  undoing: undoImport,
  giveUp: giveImportUp,
}

/** Does the next thing that imports wait for: checks, writes or undoes one workbook. Answers whether there was anything. */
export async function runImportWork(
  actor: Actor,
  _input: Record<string, never>,
  now: Date,
): Promise<Result<{ isDone: boolean }, Failure>> {
  const work = await findImportWork(actor)
  if (!work) return ok({ isDone: true })
  const result = await STEPS[work.step](actor, { batchId: work.batchId }, now)
  return result.ok ? ok({ isDone: false }) : result
}
