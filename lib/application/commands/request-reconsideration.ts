import { recordAudit } from '@/lib/audit/steps/record-audit'
import type { Actor } from '@/lib/kernel/actor'
import { refused, type Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import { fail, ok, type Result } from '@/lib/kernel/result'
import { addWorkingDays } from '@/lib/kernel/working-days'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import { inTransaction } from '@/lib/platform/transaction'
import { mayActAsApplicant } from '../rules/applicant-permission'
import { findForUpdate } from '../repository/applications'
import { appendEvent } from '../repository/case-events'
import { insertReconsideration } from '../repository/reconsiderations'
import { caseEntry } from '../rules/case-entry'
import { ANSWER_WORKING_DAYS, lastDayToAsk } from '../rules/reconsideration-days'
import type { RequestReconsiderationInput } from '../schema'

/** 申请复核 of a refusal: once, within ten working days; somebody else looks at it. */
export function requestReconsideration(
  actor: Actor,
  input: RequestReconsiderationInput,
  now: Date,
): Promise<Result<{ id: string }, Failure>> {
  return inTransaction<{ id: string }>(
    async (tx) => {
      const application = await findForUpdate(tx, actor.countyCode, input.applicationId)
      if (!application) return fail({ kind: 'notFound', what: 'application' })
      const refusal = mayActAsApplicant(actor, application)
      if (refusal) return fail(refusal)
      if (application.status !== 'declined' || application.closedAt === null) {
        return fail({ kind: 'conflict', expected: 'declined', found: application.status })
      }
      const calendar = await loadWorkCalendar(tx)
      const lastDay = lastDayToAsk(calendar, dateIn(application.closedAt))
      if (dateIn(now) > lastDay) return fail(refused('tooLate', `申请复核的期限到 ${lastDay} 止，已经过期。`))
      const dueOn = addWorkingDays(calendar, dateIn(now), ANSWER_WORKING_DAYS)
      await insertReconsideration(tx, actor, application, { content: input.content, dueOn }, now)
      await appendEvent(tx, actor, application, { event: 'reconsider', opinion: input.content, detail: { dueOn } }, now)
      await recordAudit(tx, actor, caseEntry('reconsider', application, now))
      return ok({ id: application.id })
    },
    {
      once: { actor, key: input.requestId, input, now },
      onDuplicate: refused('askedBefore', '本件已经申请过复核，请等待答复。'),
    },
  )
}
