import { readManyEnterpriseFacts } from '@/lib/enterprise/steps/read-enterprise-facts'
import { readStandings } from '@/lib/fact/steps/read-standings'
import { pastTheFence } from '@/lib/platform/reach'
import type { Tx } from '@/lib/platform/transaction'
import type { TalentFacts } from '../model'
import { findTalentsWithRecords } from '../repository/talent-records'

/** Everything known of the talents and of their employers, by id; a fixed number of statements, however many. */
export async function readManyTalentFacts(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<Map<string, TalentFacts>> {
  if (ids.length === 0) return new Map()
  const found = await findTalentsWithRecords(tx, countyCode, ids)
  const standings = await readStandings(tx, countyCode, ids)
  const employerIds = new Set(
    found.flatMap(({ records }) => records.employments.map(({ enterpriseId }) => enterpriseId)),
  )
  // What an employer is counts for its people, who may not read its affairs.
  const employers = await pastTheFence(() => readManyEnterpriseFacts(tx, countyCode, [...employerIds]))
  return new Map(
    found.map(({ talent, records }) => [
      talent.id,
      {
        talent,
        ...records,
        standing: standings.get(talent.id) ?? { provenance: new Map(), verifications: new Map() },
        employers,
      },
    ]),
  )
}

/** Everything known of one talent; null when there is none. Read it with talentFactReader. */
export async function readTalentFacts(tx: Tx, countyCode: string, talentId: string): Promise<TalentFacts | null> {
  return (await readManyTalentFacts(tx, countyCode, [talentId])).get(talentId) ?? null
}
