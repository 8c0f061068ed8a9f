import { isFactKey } from '@/lib/fact/catalogue'
import { IDENTITY } from '@/lib/fact/rules/personal-numbers'
import { factText } from '@/lib/fact/rules/fact-text'
import type { PlainDate } from '@/lib/kernel/plain-date'
import { unseal } from '@/lib/platform/crypto'
import type { Tx } from '@/lib/platform/transaction'
import { findManySealedColumns } from '../repository/many-talents'
import { talentFactReader } from '../rules/talent-fact-reader'
import { readManyTalentFacts } from './read-talent-facts'

export type Compared = {
  readonly name: string
  /** In clear: a department cannot compare a masked number. */
  readonly number: string
  readonly textOf: (factKey: string) => string
}

/** Who these people are, and what the register holds of them, for a department that compares it with its own. */
export async function readForComparison(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
  today: PlainDate,
): Promise<Map<string, Compared>> {
  const sealed = await findManySealedColumns(tx, countyCode, ids)
  const facts = await readManyTalentFacts(tx, countyCode, ids)
  return new Map(
    [...facts].map(([id, one]) => {
      const number = unseal(IDENTITY, sealed.get(id)?.identitySealed ?? '')
      const reader = talentFactReader(one)
      const textOf = (key: string) => (isFactKey(key) ? factText(key, reader.read(key, today).value) : number)
      return [id, { name: one.talent.name, number, textOf }]
    }),
  )
}
