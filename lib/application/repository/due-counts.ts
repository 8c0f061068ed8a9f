import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Actor } from '@/lib/kernel/actor'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'
import { OPEN_STEPS_STATUSES } from '../flow'
import { visibleApplications } from './visible-applications'

/** Cases on steps by desk and due day, as far as the actor may see; a unit of null is the employers' side. */
export async function countByUnitAndDay(
  tx: Tx,
  actor: Actor,
  upTo: PlainDate,
): Promise<{ unitCode: string | null; dueOn: PlainDate; count: number }[]> {
  const rows = await tx.application.groupBy({
    by: ['unitCode', 'stepDueOn'],
    where: {
      AND: [
        visibleApplications(actor),
        { status: { in: [...OPEN_STEPS_STATUSES] }, stepDueOn: { lte: toDayColumn(upTo) } },
      ],
    },
    _count: { _all: true },
  })
  return rows.flatMap(({ unitCode, stepDueOn, _count }) =>
    stepDueOn === null ? [] : [{ unitCode, dueOn: dayOf(stepDueOn), count: _count._all }],
  )
}
