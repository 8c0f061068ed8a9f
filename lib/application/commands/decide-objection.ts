import { actingFor, type Actor } from '@/lib/kernel/actor'
import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Failure } from '@/lib/kernel/failure'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { inTransaction, type Tx } from '@/lib/platform/transaction'
import { settleObjection } from '@/lib/public-notice/steps/settle-objection'
import { mayLookAgain, mayPublishSomething, principalAsLead, unitAsLead } from '../permission'
import { appendEvent } from '../repository/case-events'
import { firstReviewStep, stepsOf } from '../rules/chain'
import { enterStep } from '../rules/enter-step'
import type { DecideObjectionInput } from '../schema'
import { grantCase, releaseCase } from '../steps/grant-case'
import { loadCase, type LoadedCase } from '../steps/load-case'
import { moveCase } from '../steps/move-case'

/** 异议核查: upheld sends the one case back to the reviewers; dismissed lets its row stand, or clears it when time is up. */
export function decideObjection(
  actor: Actor,
  input: DecideObjectionInput,
  now: Date,
): Promise<Result<{ number: string }, Failure>> {
  return inTransaction<{ number: string }>(async (tx) => {
    if (!mayPublishSomething(actor)) return fail({ kind: 'forbidden', permission: 'application.decideObjection' })
    const settled = await settleObjection(tx, actor, input, now)
    if (!settled.ok) return settled
    const { number, subjectId, row } = settled.value
    const summary = `${number} 异议${input.outcome === 'upheld' ? '成立' : '不成立'}`
    await recordAudit(tx, actor, {
      action: 'application.decideObjection',
      objectKind: 'objection',
      objectId: input.objectionId,
      summary,
      now,
    })
    if (subjectId === null || row === null) return ok({ number })

    const loaded = await loadCase(tx, actor, subjectId)
    if (!loaded.ok) return loaded
    const refusal = mayLookAgain(actor, loaded.value.standing, loaded.value.version.leadUnitCode)
    if (refusal) return fail(refusal)
    const acting = actingFor(actor, principalAsLead(actor, loaded.value.version.leadUnitCode))
    const followed =
      row === 'upheld'
        ? await uphold(tx, acting, loaded.value, input, now)
        : await dismiss(tx, acting, loaded.value, { ...input, row }, now)
    return followed.ok ? ok({ number }) : followed
  })
}

async function uphold(
  tx: Tx,
  actor: Actor,
  { application, version }: LoadedCase,
  { reply }: DecideObjectionInput,
  now: Date,
) {
  const unitCode = unitAsLead(actor, version.leadUnitCode)
  const released = await releaseCase(tx, actor, application, '公示异议成立', now)
  if (!released.ok) return released
  const step = firstReviewStep(stepsOf(version.rulebook, application))
  if (!step) throw new Error(`${version.itemCode} has no review step`)
  const place = enterStep(step, application, { now, calendar: await loadWorkCalendar(tx) })
  const change = { ...place, noticeId: null, decidedAt: null, round: application.round + 1 }
  return moveCase(tx, actor, application, { event: 'uphold', change, unitCode, opinion: reply }, now)
}

async function dismiss(
  tx: Tx,
  actor: Actor,
  { application, version }: LoadedCase,
  { reply, row }: DecideObjectionInput & { row: 'standing' | 'cleared' | 'waiting' },
  now: Date,
) {
  const unitCode = unitAsLead(actor, version.leadUnitCode)
  await appendEvent(tx, actor, application, { event: 'dismissObjection', unitCode, opinion: reply }, now)
  return row === 'cleared' ? grantCase(tx, actor, application, 'clear', now) : ok(application)
}
