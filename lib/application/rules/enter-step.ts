import { dateIn } from '@/lib/kernel/plain-date'
import { addWorkingDays, type WorkCalendar } from '@/lib/kernel/working-days'
import type { ChainStep } from '@/lib/policy/rulebook/schema'
import type { ApplicationCore } from '../model'
import { unitOf } from './chain'

/** What changes when a case comes to a step: whose desk, since when, and the working day by which it must leave. */
export const enterStep = (
  step: ChainStep,
  application: Pick<ApplicationCore, 'townshipCode'>,
  at: { readonly now: Date; readonly calendar: WorkCalendar },
) => ({
  stepCode: step.code,
  stepSince: at.now,
  stepDueOn: addWorkingDays(at.calendar, dateIn(at.now), step.dueWorkingDays),
  unitCode: unitOf(step, application),
})

/** What changes when a case leaves its chain. */
export const LEAVE_CHAIN = { stepCode: null, stepSince: null, stepDueOn: null, unitCode: null } as const
