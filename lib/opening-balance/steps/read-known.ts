import { findEnterprisesByUsccs } from '@/lib/enterprise/steps/find-enterprises-by-usccs'
import { listSubBudgets } from '@/lib/fund/steps/list-sub-budgets'
import type { PlainDate } from '@/lib/kernel/plain-date'
import type { Tx } from '@/lib/platform/transaction'
import { listPayingItems } from '@/lib/policy/steps/list-paying-items'
import { findTalentsByIdentities } from '@/lib/talent/steps/find-talents-by-identities'
import { categoryCodes, categoryNames } from '../rules/categories'
import type { Known } from '../rules/known'
import type { OpeningLineFields } from '../schema'

/** Fetches at once what the registers answer about all of these lines. */
export async function readKnown(
  tx: Tx,
  countyCode: string,
  { fundId, fields, today }: { fundId: string; fields: readonly OpeningLineFields[]; today: PlainDate },
): Promise<Known> {
  const identities = fields.flatMap(({ identity }) => identity ?? [])
  const usccs = fields.flatMap(({ uscc }) => uscc ?? [])
  const items = await listPayingItems(tx, countyCode)
  const years = await listSubBudgets(tx, countyCode, fundId)
  return {
    today,
    talents: await findTalentsByIdentities(tx, countyCode, identities, today),
    enterprises: await findEnterprisesByUsccs(tx, countyCode, usccs),
    items: new Map(items.map((item) => [item.code.toUpperCase(), item])),
    categories: categoryCodes(categoryNames(years, items)),
  }
}
