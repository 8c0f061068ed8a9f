import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import { dayOf } from '@/lib/platform/day-column'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { OPEN_STEPS_STATUSES } from '../flow'

/**
 * Cases on the actor's own desk: at a unit where the actor holds a deciding role, not yet refused to them for having
 * signed another step. Which role the step asks is in its rulebook and checked when it is opened.
 */
export function onDesk(actor: Actor): Prisma.ApplicationWhereInput {
  const units = actor.grants
    .filter(({ role }) => role === 'intakeOfficer' || role === 'reviewer' || role === 'leader')
    .map(({ unitCode }) => unitCode)
  return { countyCode: actor.countyCode, status: { in: [...OPEN_STEPS_STATUSES] }, unitCode: { in: [...new Set(units)] } }
}

/** Due days of everything on a desk, with how many cases each: the counts of today, overdue and later. */
export async function findDueDays(tx: Tx, where: Prisma.ApplicationWhereInput): Promise<{ dueOn: PlainDate; count: number }[]> {
  const groups = await tx.application.groupBy({ by: ['stepDueOn'], where, _count: { _all: true } })
  return groups.flatMap(({ stepDueOn, _count }) => (stepDueOn === null ? [] : [{ dueOn: dayOf(stepDueOn), count: _count._all }]))
}
