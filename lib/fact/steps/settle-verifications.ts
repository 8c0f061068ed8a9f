import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { Subject } from '../model'
import { insertManyVerifications, supersedeManyVerifications } from '../repository/verifications'
import { verifierOf } from '../rules/register-field'

/** Facts of one subject. */
export type FactsOf = { readonly subject: Subject; readonly factKeys: readonly string[] }

const pairsOf = (facts: readonly FactsOf[]) =>
  facts.flatMap(({ subject, factKeys }) => factKeys.map((factKey) => ({ subject, factKey })))

/** As settleVerification, for many subjects at once. */
export const settleVerifications = (tx: Tx, actor: Actor, facts: readonly FactsOf[], now: Date): Promise<void> =>
  supersedeManyVerifications(tx, actor.countyCode, pairsOf(facts), now)

/** As requestVerification, for many subjects at once: each fact waits for the department that can vouch for it. */
export async function requestVerifications(tx: Tx, actor: Actor, facts: readonly FactsOf[], now: Date): Promise<void> {
  const { countyCode } = actor
  const pairs = pairsOf(facts)
  await supersedeManyVerifications(tx, countyCode, pairs, now)
  await insertManyVerifications(
    tx,
    pairs.map((pair) => ({ ...pair, countyCode, departmentCode: verifierOf(pair.factKey), now })),
  )
}
