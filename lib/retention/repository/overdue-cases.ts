import { Prisma } from '@/generated/prisma/client'
import type { Tx } from '@/lib/platform/transaction'
import { HOLDS, type OverdueCase } from '../model'

/** Of an item, the moment before which a case must have ended. */
export type Cutoff = { readonly itemId: string; readonly before: Date }

type Row = { id: string; number: string; itemId: string; files: number } & Record<(typeof HOLDS)[number], boolean>

/** Cases that came to nothing, whose papers have been kept long enough; with what holds them back. */
const overdue = (countyCode: string, cutoffs: readonly Cutoff[]) => Prisma.sql`
  SELECT a.id::text AS id, a.number, a.item_id::text AS "itemId",
         (SELECT count(*)::int FROM attachment f WHERE f.county_code = a.county_code
             AND f.owner_kind = 'application' AND f.owner_id = a.id AND f.erased_at IS NULL) AS files,
         EXISTS (SELECT FROM reconsideration r WHERE r.county_code = a.county_code
             AND r.application_id = a.id AND r.status = 'filed') AS reconsideration,
         EXISTS (SELECT FROM public_notice_row n JOIN objection o ON o.county_code = n.county_code AND o.row_id = n.id
           WHERE n.county_code = a.county_code AND n.subject_id = a.id AND o.status = 'filed') AS objection,
         EXISTS (SELECT FROM entitlement e
             JOIN receivable v ON v.county_code = e.county_code AND v.entitlement_id = e.id AND v.status = 'open'
           WHERE e.county_code = a.county_code
             AND (e.talent_id = a.talent_id OR e.enterprise_id = a.enterprise_id)) AS receivable
    FROM application a
    JOIN jsonb_to_recordset(${JSON.stringify(cutoffs)}::jsonb) AS cutoff("itemId" uuid, before timestamptz)
      ON cutoff."itemId" = a.item_id AND a.closed_at < cutoff.before
   WHERE a.county_code = ${countyCode} AND a.status IN ('declined', 'withdrawn', 'lapsed') AND a.papers_erased_at IS NULL`

const toCase = ({ id, number, itemId, files, ...held }: Row): OverdueCase => ({
  ...{ id, number, itemId, files },
  holds: HOLDS.filter((hold) => held[hold]),
})

/** All of them, for whoever asks what would be deleted. */
export async function findOverdueCases(
  tx: Tx,
  countyCode: string,
  cutoffs: readonly Cutoff[],
  limit: number,
): Promise<OverdueCase[]> {
  const rows = await tx.$queryRaw<Row[]>`${overdue(countyCode, cutoffs)} ORDER BY a.closed_at, a.id LIMIT ${limit}`
  return rows.map(toCase)
}

/**
 * Some that nothing holds back, their rows locked first and looked at afterwards: whoever asks for 复核 this very moment either
 * waits for us, or is seen.
 */
export async function lockOverdueCases(
  tx: Tx,
  countyCode: string,
  cutoffs: readonly Cutoff[],
  limit: number,
): Promise<OverdueCase[]> {
  const free = Prisma.sql`SELECT one.id FROM (${overdue(countyCode, cutoffs)}) AS one
    WHERE NOT (one.reconsideration OR one.objection OR one.receivable)`
  const locked = await tx.$queryRaw<{ id: string }[]>`
    SELECT id::text AS id FROM application
     WHERE county_code = ${countyCode} AND id IN (SELECT free.id::uuid FROM (${free}) AS free)
     ORDER BY closed_at, id LIMIT ${limit} FOR UPDATE SKIP LOCKED`
  if (locked.length === 0) return []
  const ids = locked.map(({ id }) => id)
  const rows = await tx.$queryRaw<
    Row[]
  >`${overdue(countyCode, cutoffs)} AND a.id = ANY(${ids}::uuid[]) ORDER BY a.closed_at, a.id`
  return rows.map(toCase).filter(({ holds }) => holds.length === 0)
}
