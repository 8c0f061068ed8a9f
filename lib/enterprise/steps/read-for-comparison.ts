import { isFactKey } from '@/lib/fact/catalogue'
import { factText } from '@/lib/fact/rules/fact-text'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { enterpriseFactReader } from '../rules/enterprise-fact-reader'
import { taxYearText } from '../rules/tax-year'
import { readManyEnterpriseFacts } from './read-enterprise-facts'

/** Which enterprises these are, and what the register holds of them, for a department that compares it with its own. */
export async function readForComparison(
  tx: Tx,
  countyCode: string,
  ids: readonly string[],
  today: PlainDate,
): Promise<Map<string, { name: string; number: string; textOf: (factKey: string) => string }>> {
  const facts = await readManyEnterpriseFacts(tx, countyCode, ids)
  return new Map(
    [...facts].map(([id, one]) => {
      const { name, uscc } = one.enterprise
      const reader = enterpriseFactReader(one)
      const years = one.taxYears.map(taxYearText).join('；')
      const textOf = (key: string) => (isFactKey(key) ? factText(key, reader.read(key, today).value) : years)
      return [id, { name, number: uscc, textOf }]
    }),
  )
}
