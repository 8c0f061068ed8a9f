import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { canonicalJson } from '@/lib/kernel/canonical-json'
import { refused, type Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { sha256 } from '@/lib/platform/crypto'
import { reportBug } from '@/lib/platform/log'
import { inTransaction, reading } from '@/lib/platform/transaction'
import { PASSING_VERB_LABELS } from '../labels'
import { mayPassMany } from '../permission'
import {
  appendPassingLine,
  countOutcomes,
  countVisibleOf,
  findPassedOf,
  finishPassing,
  openPassing,
} from '../repository/passing-batches'
import { refusalWords } from '../rules/refusal-words'
import type { PassApplicationsInput } from '../schema'
import { passOne } from '../steps/pass-one'

export type PassedMany = { readonly id: string; readonly done: number; readonly refused: number }

/**
 * 批量受理、批量通过: one opinion on many cases. Each is decided in a transaction of its own, by the same step as a single
 * one, so that one refusal does not undo the others. Pressed again after a break, it goes on where it stopped: a case
 * that has its verdict is not asked twice.
 */
export async function passApplications(
  actor: Actor,
  input: PassApplicationsInput,
  now: Date,
): Promise<Result<PassedMany, Failure>> {
  const refusal = mayPassMany(actor, input.verb)
  if (refusal) return fail(refusal)
  const opened = await open(actor, input, now)
  if (!opened.ok) return opened
  const settled = await findPassedOf(reading, actor, input.requestId)
  for (const [position, seen] of input.cases.entries())
    if (!settled.has(seen.applicationId)) await settle(actor, { input, position }, now)
  return finish(actor, input, now)
}

/** Refused as a whole before anything is done: somebody else's cases, or another body under the same number. */
function open(actor: Actor, input: PassApplicationsInput, now: Date): Promise<Result<null, Failure>> {
  return inTransaction<null>(async (tx) => {
    const ids = new Set(input.cases.map(({ applicationId }) => applicationId))
    if ((await countVisibleOf(tx, actor, [...ids])) !== ids.size) return fail({ kind: 'notFound', what: 'application' })
    const { requestId: id, verb, opinion } = input
    const requestHash = sha256(canonicalJson(input))
    const first = await openPassing(tx, actor, { id, verb, opinion, requestHash }, now)
    return first === requestHash
      ? ok(null)
      : fail(refused('repeatedKey', '这次提交与上一次使用了同一编号但内容不同，请刷新页面后重新勾选。'))
  })
}

/** Decides one case and keeps the verdict with it; a refusal is kept by itself, since the decision was rolled back. */
async function settle(
  actor: Actor,
  { input, position }: { input: PassApplicationsInput; position: number },
  now: Date,
): Promise<void> {
  const reason = await whyNot(actor, { input, position }, now)
  if (reason === null) return
  const applicationId = input.cases[position]?.applicationId ?? ''
  const line = { batchId: input.requestId, applicationId, position, outcome: 'refused', reason } as const
  await inTransaction(async (tx) => ok(await appendPassingLine(tx, actor, line)))
}

/** Null when it is done. A bug in one case is told under its number and does not stop the others. */
async function whyNot(
  actor: Actor,
  at: { input: PassApplicationsInput; position: number },
  now: Date,
): Promise<string | null> {
  try {
    const passed = await inTransaction((tx) => passOne(tx, actor, at, now))
    return passed.ok ? null : refusalWords(passed.failure)
  } catch (error) {
    return `系统出错，本件没有办成。报修时请说编号 ${reportBug(error)}。`
  }
}

function finish(actor: Actor, { requestId, verb }: PassApplicationsInput, now: Date) {
  return inTransaction<PassedMany>(async (tx) => {
    const counts = await countOutcomes(tx, actor, requestId)
    const isFirst = await finishPassing(tx, actor, requestId, now)
    if (isFirst)
      await recordAudit(tx, actor, {
        action: 'application.passMany',
        objectKind: 'passingBatch',
        objectId: requestId,
        summary: `${PASSING_VERB_LABELS[verb]}：办成 ${counts.done} 件，未办 ${counts.refused} 件`,
        now,
        detail: counts,
      })
    return ok({ id: requestId, ...counts })
  })
}
