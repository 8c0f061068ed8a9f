import { toPlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import type { OpenWork } from '../model'
import { waitingRows, type WaitingScope } from './waiting-rows'

/** Everything that waits within a scope, what is due first; all of it, however much. */
export async function findOpenWork(tx: Tx, scope: WaitingScope): Promise<OpenWork[]> {
  const rows = await tx.$queryRaw<(Omit<OpenWork, 'dueOn'> & { dueOn: string | null })[]>`
    SELECT work.id::text AS id, work.kind, work.case_id::text AS "caseId", application.number, item.title AS "itemTitle",
           work.step_name AS "stepName", work.due_on::text AS "dueOn"
      FROM (${waitingRows(scope)}) work
      LEFT JOIN application ON application.county_code = ${scope.countyCode} AND application.id = work.case_id
      LEFT JOIN policy_item item ON item.county_code = application.county_code AND item.id = application.item_id
     ORDER BY work.due_on NULLS LAST, work.since, work.id`
  return rows.map((row) => ({ ...row, dueOn: row.dueOn === null ? null : toPlainDate(row.dueOn) }))
}
