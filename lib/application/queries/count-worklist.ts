import type { Actor } from '@/lib/kernel/actor'
import { addDays, dateIn, startOf, weekdayOf } from '@/lib/kernel/plain-date'
import { reading } from '@/lib/platform/transaction'
import { countListed } from '../repository/application-list'
import { visibleApplications } from '../repository/visible-applications'
import { findDueDays, onDesk } from '../repository/worklist-where'
import { mayPublishSomething } from '../permission'

export type WorklistCounts = {
  readonly total: number
  readonly dueToday: number
  readonly overdue: number
  /** Approved cases waiting to be published; 0 for who may not publish. */
  readonly toPublish: number
  /** Sent back and not yet put right, of the cases the actor may see. */
  readonly returned: number
  readonly closedThisWeek: number
}

/** The figures above 今日待办. */
export async function countWorklist(actor: Actor, now: Date): Promise<WorklistCounts> {
  const today = dateIn(now)
  const days = await findDueDays(reading, onDesk(actor))
  const count = (holds: (dueOn: string) => boolean) =>
    days.filter(({ dueOn }) => holds(dueOn)).reduce((sum, day) => sum + day.count, 0)
  const visible = visibleApplications(actor)
  const monday = startOf(addDays(today, 1 - weekdayOf(today)))
  return {
    total: count(() => true),
    dueToday: count((dueOn) => dueOn === today),
    overdue: count((dueOn) => dueOn < today),
    toPublish: mayPublishSomething(actor) ? await countListed(reading, { AND: [visible, { status: 'approved' }] }) : 0,
    returned: await countListed(reading, { AND: [visible, { status: 'returned' }] }),
    closedThisWeek: await countListed(reading, { AND: [visible, { closedAt: { gte: monday } }] }),
  }
}
