import type { Tx } from '@/lib/platform/transaction'
import { findProvenance } from '../repository/fact-changes'
import { findVerificationStates } from '../repository/verifications'
import type { FactStanding } from '../rules/settle-reading'

/** The standing of every fact of the subjects, by subject id. Two statements, however many subjects. */
export async function readStandings(
  tx: Tx,
  countyCode: string,
  subjectIds: readonly string[],
): Promise<Map<string, FactStanding>> {
  const provenance = await findProvenance(tx, countyCode, subjectIds)
  const verifications = await findVerificationStates(tx, countyCode, subjectIds)
  return new Map(
    subjectIds.map((id) => [
      id,
      { provenance: provenance.get(id) ?? new Map(), verifications: verifications.get(id) ?? new Map() },
    ]),
  )
}
