import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import type { Failure, FieldIssue } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore } from '../model'
import { mayApprove } from '../permission'
import { insertOfflineDecision } from '../repository/offline-decisions'
import { caseEntry } from '../rules/case-entry'
import { stepAfter, stepsOf } from '../rules/chain'
import type { ApproveApplicationInput } from '../schema'
import { decideFinally, type Decided } from './decide-finally'
import { loadCase, refusalNow, type LoadedCase } from './load-case'
import { passStep } from './pass-step'
import { offlineDetail, takeOfflineRecord, type TakenRecord } from './take-offline-record'

/** `advanced`: on to the next step. `reassessed`: nothing was approved, the facts had changed and must be looked at again. */
export type Approved = { readonly id: string; readonly outcome: 'advanced' | Decided }

/** 审核通过 of one case. Re-reads the row inside the transaction: what the reviewer saw may be a minute old. */
export async function approveCase(
  tx: Tx,
  actor: Actor,
  input: ApproveApplicationInput,
  now: Date,
): Promise<Result<Approved, Failure>> {
  const loaded = await loadCase(tx, actor, input.applicationId)
  if (!loaded.ok) return loaded
  const { application, version, standing, acting } = loaded.value
  const asked = { permission: mayApprove(actor, standing), seen: input.version }
  const refusal = await refusalNow(tx, actor, application, asked)
  if (refusal) return fail(refusal)
  const { step } = standing
  if (!step) return fail({ kind: 'conflict', expected: 'inReview', found: application.status })
  const taken = await takeWords(tx, loaded.value, input, now)
  if (!taken.ok) return taken
  const onPaper = taken.value

  const passing = {
    decision: 'approve',
    opinion: input.opinion,
    ...(onPaper && { detail: offlineDetail(onPaper) }),
  } as const
  if (stepAfter(stepsOf(version.rulebook, application), step.code)) {
    const passed = await passStep(tx, acting, loaded.value, passing, now)
    if (!passed.ok) return passed
    if (onPaper) await keepOnPaper(tx, acting, application, onPaper, now)
    await recordAudit(tx, acting, caseEntry('advance', passed.value, now))
    return ok({ id: application.id, outcome: 'advanced' })
  }
  const decided = await decideFinally(tx, acting, loaded.value, passing, now)
  if (!decided.ok) return decided
  // Looked at again: the meeting decided on other figures.
  if (onPaper && decided.value !== 'reassessed') await keepOnPaper(tx, acting, application, onPaper, now)
  const event = decided.value === 'reassessed' ? 'reassess' : 'approve'
  await recordAudit(tx, acting, caseEntry(event, application, now))
  return ok({ id: application.id, outcome: decided.value })
}

const NO_OPINION: FieldIssue = { path: 'opinion', message: '请填写审核意见' }

/** 意见 where the step demands one, and what was decided on paper where it was: everything that is missing, at once. */
async function takeWords(
  tx: Tx,
  loaded: LoadedCase,
  input: ApproveApplicationInput,
  now: Date,
): Promise<Result<TakenRecord | null, Failure>> {
  const unsaid = loaded.standing.step?.opinionRequired && input.opinion === undefined ? [NO_OPINION] : []
  const taken = await takeOfflineRecord(tx, loaded, input, now)
  const issues = taken.ok || taken.failure.kind !== 'invalid' ? unsaid : [...taken.failure.issues, ...unsaid]
  return issues.length > 0 ? fail({ kind: 'invalid', issues }) : taken
}

const keepOnPaper = (tx: Tx, actor: Actor, application: ApplicationCore, { record }: TakenRecord, now: Date) =>
  insertOfflineDecision(tx, actor, application, { ...record, decision: 'approve' }, now)
