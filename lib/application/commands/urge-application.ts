import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { inTransaction } from '@/lib/platform/transaction'
import { mayUrge, unitAsUrger } from '../permission'
import { appendEvent } from '../repository/case-events'
import { countUrgings, insertReminders } from '../repository/reminders'
import { findVisible } from '../repository/visible-one'
import { caseEntry } from '../rules/case-entry'
import type { UrgeApplicationInput } from '../schema'
import { loadCase } from '../steps/load-case'
import { remindOfCases } from '../steps/remind-of-cases'

const URGED_TODAY = refused('urgedToday', '本件今天已经催办过，一天一次，请明天再催。')

/**
 * 催办 by hand: a leader or 人才办 says why it is urgent. Whoever may sign the step now is told; where separation of duties
 * or a conflict leaves nobody, the unit's reviewers are, who must find somebody. Once a day.
 */
export function urgeApplication(
  actor: Actor,
  input: UrgeApplicationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(async (tx) => {
    const loaded = await loadCase(tx, actor, input.applicationId)
    if (!loaded.ok) return loaded
    const { application } = loaded.value
    if (!(await findVisible(tx, actor, application.id))) return fail({ kind: 'notFound', what: 'application' })
    const refusal = mayUrge(actor, application)
    if (refusal) return fail(refusal)
    const { countyCode, id, number, stepCode } = application
    if (stepCode === null) return fail({ kind: 'conflict', expected: 'submitted', found: application.status })

    const today = dateIn(now)
    if ((await countUrgings(tx, countyCode, id, today)) > 0) return fail(URGED_TODAY)
    await insertReminders(tx, countyCode, [{ applicationId: id, stepCode, level: 'urged', day: today }], now)
    await appendEvent(
      tx,
      actor,
      application,
      { event: 'urge', opinion: input.words, unitCode: unitAsUrger(actor) },
      now,
    )
    const told = {
      kind: 'escalation',
      today,
      words: new Map([[id, { number, text: `被催办：${input.words}` }]]),
    } as const
    const toldOf = await remindOfCases(tx, actor, { ...told, audience: 'deciders' }, now)
    if (toldOf === 0) await remindOfCases(tx, actor, { ...told, audience: 'unitReviewers' }, now)
    await recordAudit(tx, actor, caseEntry('urge', application, now))
    return ok({ id })
  })
}
