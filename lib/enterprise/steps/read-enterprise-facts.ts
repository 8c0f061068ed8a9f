import { readStandings } from '@/lib/fact/steps/read-standings'
import type { Tx } from '@/lib/platform/transaction'
import type { EnterpriseFacts } from '../model'
import { findQualifications, findTaxYears } from '../repository/enterprise-periods'
import { findEnterpriseRows } from '../repository/enterprises'

/** Everything known of the enterprises, by id: five statements, however many. Ids that are not there are left out. */
export async function readManyEnterpriseFacts(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
): Promise<Map<string, EnterpriseFacts>> {
  if (ids.length === 0) return new Map()
  const enterprises = await findEnterpriseRows(tx, countyCode, ids)
  const taxYears = await findTaxYears(tx, countyCode, ids)
  const qualifications = await findQualifications(tx, countyCode, ids)
  const standings = await readStandings(tx, countyCode, ids)
  return new Map(
    enterprises.map((enterprise) => [
      enterprise.id,
      {
        enterprise,
        taxYears: taxYears.get(enterprise.id) ?? [],
        qualifications: qualifications.get(enterprise.id) ?? [],
        standing: standings.get(enterprise.id) ?? { provenance: new Map(), verifications: new Map() },
      },
    ]),
  )
}

/** Everything known of one enterprise; null when there is none. */
export async function readEnterpriseFacts(tx: Tx, countyCode: string, id: string): Promise<EnterpriseFacts | null> {
  return (await readManyEnterpriseFacts(tx, countyCode, [id])).get(id) ?? null
}
