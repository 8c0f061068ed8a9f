import { Prisma } from '@/generated/prisma/client'
import type { Fen } from '@/lib/kernel/fen'
import { toPlainDate, type PlainDate } from '@/lib/kernel/plain-date'
import { fenOrNull } from '@/lib/platform/fen-column'
import type { Tx } from '@/lib/platform/transaction'
import type { WaitingKind } from '../rules/waiting'
import { waitingRows, type WaitingScope } from './waiting-rows'

export type WorklistRow = {
  /** Of the case, or of the objection or request that waits. */
  readonly id: string
  readonly kind: WaitingKind
  /** Null for a lead that names no row. */
  readonly caseId: string | null
  /** Of the case as listed: what is ticked is what was seen. */
  readonly version: number | null
  readonly noticeId: string | null
  readonly number: string | null
  readonly who: string | null
  readonly itemCode: string | null
  readonly itemTitle: string | null
  readonly amountFen: Fen | null
  readonly townshipName: string | null
  /** The step; the unit that publishes an approved case; the number of the notice an objection is about. */
  readonly stepName: string
  readonly since: Date
  readonly dueOn: PlainDate | null
}

export type WorklistFilter = {
  readonly kind: WaitingKind
  readonly itemCode?: string | undefined
  readonly due?: 'today' | 'overdue' | undefined
}

/** Where a page ended. Rows without a due day come last, under the last day there is. */
export type WorklistCursor = { readonly dueKey: PlainDate; readonly since: Date; readonly id: string }
export const NO_DUE_DAY = toPlainDate('9999-12-31')

type Raw = Omit<WorklistRow, 'amountFen' | 'dueOn'> & { amountFen: bigint | null; dueOn: string | null }

/** One page: what is due first comes first, then what has waited longest. */
export async function findWorklistPage(
  tx: Tx,
  scope: WaitingScope,
  page: { filter: WorklistFilter; after: WorklistCursor | null; today: PlainDate; limit: number },
): Promise<WorklistRow[]> {
  const rows = await tx.$queryRaw<Raw[]>`
    SELECT work.id::text AS id, work.kind, work.case_id::text AS "caseId", work.notice_id::text AS "noticeId", application.number, application.version,
           coalesce(talent.name, enterprise.name) AS who, item.code AS "itemCode", item.title AS "itemTitle",
           application.amount_fen AS "amountFen", township.short_name AS "townshipName",
           work.step_name AS "stepName", work.since, work.due_on::text AS "dueOn"
      FROM (${waitingRows(scope)}) work
      LEFT JOIN application ON application.county_code = ${scope.countyCode} AND application.id = work.case_id
      LEFT JOIN policy_item item ON item.county_code = application.county_code AND item.id = application.item_id
      LEFT JOIN talent ON talent.county_code = application.county_code AND talent.id = application.talent_id
      LEFT JOIN enterprise ON enterprise.county_code = application.county_code AND enterprise.id = application.enterprise_id
      LEFT JOIN unit township ON township.county_code = application.county_code AND township.code = application.township_code
     WHERE ${conditionOf(page)}
     ORDER BY coalesce(work.due_on, ${NO_DUE_DAY}::date), work.since, work.id
     LIMIT ${page.limit}`
  return rows.map((row) => ({
    ...row,
    amountFen: fenOrNull(row.amountFen),
    dueOn: row.dueOn === null ? null : toPlainDate(row.dueOn),
  }))
}

function conditionOf({
  filter,
  after,
  today,
}: {
  filter: WorklistFilter
  after: WorklistCursor | null
  today: PlainDate
}): Prisma.Sql {
  const parts = [Prisma.sql`work.kind = ${filter.kind}`]
  if (filter.itemCode !== undefined) parts.push(Prisma.sql`item.code = ${filter.itemCode}`)
  if (filter.due === 'today') parts.push(Prisma.sql`work.due_on = ${today}::date`)
  if (filter.due === 'overdue') parts.push(Prisma.sql`work.due_on < ${today}::date`)
  if (after) {
    const { dueKey, since, id } = after
    parts.push(
      Prisma.sql`(coalesce(work.due_on, ${NO_DUE_DAY}::date), work.since, work.id) > (${dueKey}::date, ${since}, ${id}::uuid)`,
    )
  }
  return Prisma.join(parts, ' AND ')
}

export type WaitingCount = {
  readonly kind: WaitingKind
  readonly count: number
  readonly today: number
  readonly overdue: number
}

/** How much waits, of each kind: all of it, due today, overdue. */
export const countWaiting = (tx: Tx, scope: WaitingScope, today: PlainDate): Promise<WaitingCount[]> =>
  tx.$queryRaw<WaitingCount[]>`
    SELECT work.kind, count(*)::int AS count, (count(*) FILTER (WHERE work.due_on = ${today}::date))::int AS today,
           (count(*) FILTER (WHERE work.due_on < ${today}::date))::int AS overdue
      FROM (${waitingRows(scope)}) work
     GROUP BY work.kind`

/** The items that wait in one kind, for the filter. */
export const findWaitingItems = (
  tx: Tx,
  scope: WaitingScope,
  kind: WaitingKind,
): Promise<{ code: string; title: string }[]> =>
  tx.$queryRaw<{ code: string; title: string }[]>`
    SELECT DISTINCT item.code, item.title
      FROM (${waitingRows(scope)}) work
      JOIN application ON application.county_code = ${scope.countyCode} AND application.id = work.case_id
      JOIN policy_item item ON item.county_code = application.county_code AND item.id = application.item_id
     WHERE work.kind = ${kind}
     ORDER BY item.code`
