import type { PlainDate } from '@/lib/kernel/plain-date'
import { toDayColumn } from '@/lib/platform/day-column'
import type { Tx } from '@/lib/platform/transaction'

/** Cases that have run out: returned and past their day, drafts untouched since an instant; in the order of their ids. */
export async function findLapsed(
  tx: Tx,
  countyCode: string,
  past: { today: PlainDate; untouchedSince: Date },
): Promise<string[]> {
  const rows = await tx.application.findMany({
    where: {
      countyCode,
      OR: [
        { status: 'returned', stepDueOn: { lt: toDayColumn(past.today) } },
        { status: 'draft', updatedAt: { lt: past.untouchedSince } },
      ],
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map((row) => row.id)
}
