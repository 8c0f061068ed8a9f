import { actingFor, type Actor } from '@/lib/kernel/actor'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Failure } from '@/lib/kernel/failure'
import { refused } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { mayLookAgain, mayPublishSomething, principalAsLead, unitAsLead } from '../permission'
import { appendEvent } from '../repository/case-events'
import { decideReconsiderationRow, findReconsideration } from '../repository/reconsiderations'
import { caseEntry } from '../rules/case-entry'
import { firstReviewStep, stepsOf } from '../rules/chain'
import { enterStep } from '../rules/enter-step'
import type { DecideReconsiderationInput } from '../schema'
import { loadCase, type LoadedCase } from '../steps/load-case'
import { moveCase } from '../steps/move-case'

/** 复核: by somebody who signed nothing on the case. Upheld opens it again before the reviewers; dismissed ends it. */
export function decideReconsideration(
  actor: Actor,
  input: DecideReconsiderationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  if (!mayPublishSomething(actor))
    return Promise.resolve(fail({ kind: 'forbidden', permission: 'application.publish' }))
  return inTransaction<{ id: string }>(
    async (tx) => {
      const loaded = await loadCase(tx, actor, input.applicationId)
      if (!loaded.ok) return loaded
      const { application, standing, version } = loaded.value
      const refusal = mayLookAgain(actor, standing, version.leadUnitCode)
      if (refusal) return fail(refusal)
      const asked = await findReconsideration(tx, actor.countyCode, application.id)
      if (!asked) return fail({ kind: 'notFound', what: 'reconsideration' })
      const acting = actingFor(actor, principalAsLead(actor, version.leadUnitCode))
      const decided = await decideReconsiderationRow(
        tx,
        acting,
        { id: asked.id, outcome: input.outcome, reply: input.reply },
        now,
      )
      if (!decided) return fail({ kind: 'conflict', expected: 'filed', found: asked.status })
      if (input.outcome === 'upheld') return reopen(tx, acting, loaded.value, input, now)

      const unitCode = unitAsLead(actor, version.leadUnitCode)
      await appendEvent(tx, acting, application, { event: 'upholdRefusal', unitCode, opinion: input.reply }, now)
      await recordAudit(tx, acting, caseEntry('upholdRefusal', application, now))
      return ok({ id: application.id })
    },
    { onDuplicate: refused('liveAgain', '申报人已就同一事项重新申报，请在新的申报件中办理。') },
  )
}

async function reopen(
  tx: Tx,
  actor: Actor,
  { application, version }: LoadedCase,
  { reply }: DecideReconsiderationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  const step = firstReviewStep(stepsOf(version.rulebook, application))
  if (!step) throw new Error(`${version.itemCode} has no review step`)
  const place = enterStep(step, application, { now, calendar: await loadWorkCalendar(tx) })
  const change = { ...place, round: application.round + 1, decidedAt: null, closedAt: null }
  const unitCode = unitAsLead(actor, version.leadUnitCode)
  const moved = await moveCase(tx, actor, application, { event: 'reopen', change, unitCode, opinion: reply }, now)
  if (!moved.ok) return moved
  await recordAudit(tx, actor, caseEntry('reopen', moved.value, now))
  return ok({ id: application.id })
}
