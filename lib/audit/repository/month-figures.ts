import type { Tx } from '@/lib/platform/transaction'

type Range = { countyCode: string; from: Date; before: Date }

/** How many lines of the record were written, by the slice their action begins with and by who acted. */
export const countEvents = (tx: Tx, { countyCode, from, before }: Range): Promise<EventCount[]> => tx.$queryRaw`
  select split_part(action, '.', 1) as slice, actor_kind as "actorKind", count(*)::int as count
    from audit_event
   where county_code = ${countyCode} and recorded_at >= ${from} and recorded_at < ${before}
   group by 1, 2 order by 1, 2`
export type EventCount = { slice: string; actorKind: string; count: number }

/** How often the chain was verified, and how often something was found. */
export async function countChecks(
  tx: Tx,
  { countyCode, from, before }: Range,
): Promise<{ checks: number; broken: number }> {
  const checkedAt = { gte: from, lt: before }
  const [checks, broken] = await Promise.all([
    tx.auditCheck.count({ where: { countyCode, checkedAt } }),
    tx.auditCheck.count({ where: { countyCode, checkedAt, findingCount: { gt: 0 } } }),
  ])
  return { checks, broken }
}
