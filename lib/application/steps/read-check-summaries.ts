import { factOf, isFactKey } from '@/lib/fact/catalogue'
import type { Tx } from '@/lib/platform/transaction'
import type { Rulebook } from '@/lib/policy/rulebook/schema'
import type { ApplicationCore } from '../model'
import { findMaterialChecks } from '../repository/material-checks'
import { standingChecks } from '../rules/check-items'
import { checkSummaries, type CheckSummary } from '../rules/check-summary'

/** What the officers of a case found in its papers, a sentence each. */
export async function readCheckSummaries(
  tx: Tx,
  { countyCode, id }: ApplicationCore,
  { evidence, chain }: Rulebook,
): Promise<CheckSummary[]> {
  const papers = new Map(evidence.materials.map(({ code, name }) => [`material:${code}`, name]))
  const nameOf = (fact: string) => papers.get(fact) ?? (isFactKey(fact) ? factOf(fact).label : null)
  const checks = standingChecks(await findMaterialChecks(tx, countyCode, id))
  return checkSummaries(checks, nameOf, Object.fromEntries(chain.map(({ code, name }) => [code, name])))
}
