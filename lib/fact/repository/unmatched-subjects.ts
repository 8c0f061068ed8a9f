import type { Tx } from '@/lib/platform/transaction'

export type ChangedSubject = { readonly kind: string; readonly id: string }

/** Puts subjects among those who are to be matched with the policies anew; once is enough. */
export async function noteUnmatched(
  tx: Tx,
  countyCode: string,
  subjects: readonly ChangedSubject[],
  since: Date | string = new Date(0),
): Promise<void> {
  // In the order of their ids: two transactions that note the same subjects wait for one another and do not deadlock.
  if (subjects.length === 0) return
  const rows = [...new Map(subjects.map((one) => [one.id, one])).values()].sort((a, b) => (a.id < b.id ? -1 : 1))
  await tx.$executeRaw`
    INSERT INTO unmatched_subject (county_code, subject_kind, subject_id, since)
    SELECT ${countyCode}, kind, id, ${since}::timestamptz FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS changed (kind text, id uuid)
    ON CONFLICT DO NOTHING`
}

/** Takes some of those that wait, the longest first; whoever changes again while they are matched is noted again. */
export async function takeUnmatched(tx: Tx, countyCode: string, atMost: number): Promise<ChangedSubject[]> {
  return tx.$queryRaw<ChangedSubject[]>`
    DELETE FROM unmatched_subject USING (
      SELECT subject_kind, subject_id FROM unmatched_subject WHERE county_code = ${countyCode}
       ORDER BY since LIMIT ${atMost} FOR UPDATE SKIP LOCKED) AS waiting
     WHERE unmatched_subject.county_code = ${countyCode} AND unmatched_subject.subject_kind = waiting.subject_kind
       AND unmatched_subject.subject_id = waiting.subject_id
    RETURNING unmatched_subject.subject_kind AS kind, unmatched_subject.subject_id::text AS id`
}
