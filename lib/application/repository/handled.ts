import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { HandledKind } from '../rules/waiting'

/** Cases the person has signed, by what became of them. `weekStart`: the Monday's first instant. */
export function handledBy(actor: Actor, kind: HandledKind, weekStart: Date): Prisma.ApplicationWhereInput {
  const signed = (decisions: string[]) => ({ some: { actorId: actor.accountId, decision: { in: decisions } } })
  switch (kind) {
    case 'passed':
      return {
        status: { in: ['submitted', 'inReview', 'approved', 'onNotice'] },
        reviewDecisions: signed(['accept', 'approve']),
      }
    case 'returned':
      return { status: 'returned', reviewDecisions: signed(['return']) }
    case 'closed':
      return {
        status: { in: ['granted', 'declined'] },
        closedAt: { gte: weekStart },
        reviewDecisions: signed(['accept', 'approve', 'return', 'decline']),
      }
  }
}

export const countHandled = (tx: Tx, actor: Actor, kind: HandledKind, weekStart: Date): Promise<number> =>
  tx.application.count({ where: { countyCode: actor.countyCode, ...handledBy(actor, kind, weekStart) } })

/** Days the person's cases lay on their desk before they signed, on average since an instant; null when they signed none. */
export async function averageDaysOf(tx: Tx, actor: Actor, since: Date): Promise<number | null> {
  const rows = await tx.$queryRaw<{ days: number | null }[]>`
    SELECT (avg(extract(epoch FROM signed.at - before.at)) / 86400)::float8 AS days
      FROM application_event signed
      JOIN application_event before ON before.county_code = signed.county_code
       AND before.application_id = signed.application_id AND before.sequence = signed.sequence - 1
     WHERE signed.county_code = ${actor.countyCode} AND signed.actor_id = ${actor.accountId}::uuid AND signed.at >= ${since}
       AND signed.event IN ('accept', 'advance', 'approve', 'return', 'decline')`
  return rows[0]?.days ?? null
}
