import type { Actor } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { PassingOutcome } from '../model'
import { appendPassingLine } from '../repository/passing-batches'
import type { PassApplicationsInput } from '../schema'
import { acceptCase } from './accept-case'
import { approveCase } from './approve-case'

/** A meeting decides one case at a time; whoever needs its minute is told so, row by row. */
const NOTHING_ON_PAPER = { minuteNumber: undefined, decidedOn: undefined, signer: undefined, scanId: undefined }

/** One case of a 批量办理, with its line of the report in the same transaction. */
export async function passOne(
  tx: Tx,
  actor: Actor,
  { input, position }: { readonly input: PassApplicationsInput; readonly position: number },
  now: Date,
): Promise<Result<PassingOutcome, Failure>> {
  const seen = input.cases[position]
  if (!seen) return fail({ kind: 'notFound', what: 'application' })
  const words = { ...seen, opinion: input.opinion }
  const passed: Result<{ id: string; outcome?: PassingOutcome }, Failure> =
    input.verb === 'accept'
      ? await acceptCase(tx, actor, words, now)
      : await approveCase(tx, actor, { ...words, ...NOTHING_ON_PAPER }, now)
  if (!passed.ok) return passed
  const outcome = passed.value.outcome ?? 'accepted'
  const line = { batchId: input.requestId, applicationId: seen.applicationId, position, outcome, reason: null }
  await appendPassingLine(tx, actor, line)
  return ok(outcome)
}
