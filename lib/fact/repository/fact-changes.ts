import type { Prisma } from '@/generated/prisma/client'
import type { Actor } from '@/lib/kernel/actor'
import { asColumns } from '@/lib/platform/column-names'
import { dayOf, toDayColumn } from '@/lib/platform/day-column'
import { newId } from '@/lib/platform/id'
import type { Tx } from '@/lib/platform/transaction'
import type { Change, FactChangeEntry, Provenance, Subject } from '../model'
import { maskChange } from '../rules/mask-change'
import { findAliases } from './subject-aliases'
import { noteUnmatched } from './unmatched-subjects'

/** One row per entry, written together. Entries that change nothing leave no row. */
export async function insertFactChanges(tx: Tx, actor: Actor, entries: readonly FactChangeEntry[]): Promise<void> {
  const rows = entries.filter((entry) => Object.keys(entry.changes).length > 0).map((entry) => rowOf(actor, entry))
  if (rows.length === 0) return
  await tx.factChange.createMany({ data: rows })
  await noteUnmatched(tx, actor.countyCode, rows.map(subjectOf), rows[0]?.at)
}

const subjectOf = ({ subjectKind, subjectId }: Prisma.FactChangeCreateManyInput) => ({
  kind: subjectKind,
  id: subjectId,
})

const rowOf = (actor: Actor, entry: FactChangeEntry): Prisma.FactChangeCreateManyInput => ({
  countyCode: actor.countyCode,
  id: newId(),
  subjectKind: entry.subjectKind,
  subjectId: entry.subjectId,
  at: entry.now,
  actorId: actor.accountId,
  actorName: actor.name,
  source: entry.source,
  sourceDocument: entry.sourceDocument ?? null,
  reason: entry.reason ?? null,
  validFrom: toDayColumn(entry.validFrom),
  changes: Object.fromEntries(
    Object.entries(entry.changes).map(([key, change]) => [key, { ...maskChange(key, change) }]),
  ),
})

/** As insertFactChanges, for thousands: the rows travel as one JSON value. */
export async function insertManyFactChanges(tx: Tx, actor: Actor, entries: readonly FactChangeEntry[]): Promise<void> {
  const rows = entries.filter((entry) => Object.keys(entry.changes).length > 0).map((entry) => rowOf(actor, entry))
  if (rows.length === 0) return
  await tx.$executeRaw`
    INSERT INTO fact_change SELECT * FROM jsonb_populate_recordset(NULL::fact_change, ${asColumns(rows)}::jsonb)`
  await noteUnmatched(tx, actor.countyCode, rows.map(subjectOf), rows[0]?.at)
}

/**
 * Where each value now held came from, by subject: the last change of each key. What a merged entry brought counts from
 * the merge on for the facts that were taken over from it; for others it stands in only where the subject has no history.
 */
export async function findProvenance(
  tx: Tx,
  countyCode: string,
  subjectIds: readonly string[],
): Promise<Map<string, Map<string, Provenance>>> {
  const rows = await tx.$queryRaw<{ subjectId: string; key: string; source: string; validFrom: Date }[]>`
    WITH read_as AS (
      SELECT id AS subject_id, id AS history_id, NULL::text[] AS taken, NULL::timestamptz AS since
      FROM unnest(${[...subjectIds]}::uuid[]) AS id
      UNION ALL
      SELECT subject_id, alias_id, taken_keys, since FROM subject_alias
      WHERE county_code = ${countyCode} AND subject_kind IN ('talent', 'enterprise')
        AND subject_id = ANY(${[...subjectIds]}::uuid[])
    )
    SELECT DISTINCT ON (read_as.subject_id, key)
           read_as.subject_id AS "subjectId", key, change.source, change.valid_from AS "validFrom"
    FROM read_as
    JOIN fact_change AS change ON change.county_code = ${countyCode}
      AND change.subject_kind IN ('talent', 'enterprise') AND change.subject_id = read_as.history_id
    CROSS JOIN jsonb_object_keys(change.changes) AS key
    ORDER BY read_as.subject_id, key,
             CASE WHEN taken IS NULL THEN change.at WHEN key = ANY(taken) THEN since ELSE '-infinity' END DESC,
             change.at DESC, change.id DESC`
  const bySubject = new Map<string, Map<string, Provenance>>()
  for (const { subjectId, key, source, validFrom } of rows) {
    const byKey = bySubject.get(subjectId) ?? new Map<string, Provenance>()
    bySubject.set(subjectId, byKey.set(key, { source, validFrom: dayOf(validFrom) }))
  }
  return bySubject
}

export type FactChangeRow = Omit<FactChangeEntry, 'now' | 'subjectKind' | 'subjectId'> & {
  readonly id: string
  readonly at: Date
  readonly actorName: string
  readonly changes: Readonly<Record<string, Change>>
}

/** The history of a subject, latest first, that of entries merged into it included. */
export async function findFactChanges(tx: Tx, countyCode: string, subject: Subject): Promise<FactChangeRow[]> {
  const aliases = await findAliases(tx, countyCode, subject)
  const rows = await tx.factChange.findMany({
    where: { countyCode, subjectKind: subject.kind, subjectId: { in: [subject.id, ...aliases] } },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: 200,
    select: {
      id: true,
      at: true,
      actorName: true,
      source: true,
      sourceDocument: true,
      reason: true,
      validFrom: true,
      changes: true,
    },
  })
  return rows.map((row) => ({
    ...row,
    validFrom: dayOf(row.validFrom),
    changes: row.changes as Readonly<Record<string, Change>>,
  }))
}
