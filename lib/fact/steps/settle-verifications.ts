import type { Actor } from '@/lib/kernel/actor'
import type { Tx } from '@/lib/platform/transaction'
import type { Subject } from '../model'
import { insertManyVerifications, supersedeManyVerifications } from '../repository/verifications'
import type { Effect } from '../rules/effect'
import { verifierOf } from '../rules/register-field'
import { askedEffect, closedEffect } from '../rules/verification-effect'

/** Facts of one subject. */
export type FactsOf = { readonly subject: Subject; readonly factKeys: readonly string[] }

const pairsOf = (facts: readonly FactsOf[]) =>
  facts.flatMap(({ subject, factKeys }) => factKeys.map((factKey) => ({ subject, factKey })))

/** As settleVerification, for many subjects at once. Answers with what was done to which verification. */
export async function settleVerifications(
  tx: Tx,
  actor: Actor,
  facts: readonly FactsOf[],
  now: Date,
): Promise<Effect[]> {
  const closed = await supersedeManyVerifications(tx, actor.countyCode, pairsOf(facts), now)
  return closed.map(closedEffect)
}

/** As requestVerification, for many subjects at once: each fact waits for the department that can vouch for it. */
export async function requestVerifications(
  tx: Tx,
  actor: Actor,
  facts: readonly FactsOf[],
  now: Date,
): Promise<Effect[]> {
  const { countyCode } = actor
  const pairs = pairsOf(facts)
  const closed = await supersedeManyVerifications(tx, countyCode, pairs, now)
  const asked = await insertManyVerifications(
    tx,
    pairs.map((pair) => ({ ...pair, countyCode, departmentCode: verifierOf(pair.factKey), now })),
  )
  return [...closed.map(closedEffect), ...asked.map(askedEffect)]
}
