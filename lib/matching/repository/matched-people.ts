import { LIVE_STATUSES } from '@/lib/application/flow'
import type { Tx } from '@/lib/platform/transaction'
import type { MatchVerdict } from '../model'

export type MatchedPerson = { readonly itemId: string; readonly name: string; readonly verdict: MatchVerdict }

/** Of the people whom an enterprise employs now: for whom it may ask these items, without those for whom it has. */
export const findMatchedPeople = (
  tx: Tx,
  countyCode: string,
  { enterpriseId, itemIds }: { enterpriseId: string; itemIds: readonly string[] },
): Promise<MatchedPerson[]> =>
  tx.$queryRaw<MatchedPerson[]>`
    SELECT match.item_id::text AS "itemId", person.name, match.verdict::text AS verdict
      FROM talent AS person
      JOIN match ON match.county_code = ${countyCode} AND match.subject_id = person.id AND match.item_id = ANY(${[...itemIds]}::uuid[])
     WHERE person.county_code = ${countyCode} AND person.employer_id = ${enterpriseId}::uuid AND person.status = 'active'
       AND NOT EXISTS (SELECT FROM application AS filed WHERE filed.county_code = ${countyCode} AND filed.item_id = match.item_id
                          AND filed.talent_id = person.id AND filed.enterprise_id = ${enterpriseId}::uuid
                          AND filed.status::text = ANY(${[...LIVE_STATUSES, 'granted']}::text[]))
     ORDER BY match.verdict, person.name_pinyin, person.id`
