import type { Actor, Role } from '@/lib/kernel/actor'
import type { Failure } from '@/lib/kernel/failure'
import { dateIn } from '@/lib/kernel/plain-date'
import type { Result } from '@/lib/kernel/result'
import { addWorkingDays } from '@/lib/kernel/working-days'
import { loadWorkCalendar } from '@/lib/platform/calendar'
import type { Tx } from '@/lib/platform/transaction'
import type { ApplicationCore, ReturnedField } from '../model'
import { moveCase } from './move-case'

/** Working days the applicant has to put things right before the case lapses. */
export const CORRECTION_WORKING_DAYS = 15

export type SendingBack = {
  readonly event: 'return' | 'disown'
  readonly opinion: string
  readonly fields: readonly ReturnedField[]
  readonly role: Role
}

/** Sends a case back to the applicant, keeping where it stood and what had been answered. */
export async function sendBack(
  tx: Tx,
  actor: Actor,
  application: ApplicationCore,
  back: SendingBack,
  now: Date,
): Promise<Result<ApplicationCore, Failure>> {
  const { event, opinion, fields, role } = back
  const stepDueOn = addWorkingDays(await loadWorkCalendar(tx), dateIn(now), CORRECTION_WORKING_DAYS)
  return moveCase(
    tx,
    actor,
    application,
    {
      event,
      opinion,
      change: { returnedFields: fields, stepSince: now, stepDueOn, unitCode: null },
      detail: { fields, answers: application.answers },
      signature: { decision: 'return', role },
    },
    now,
  )
}
