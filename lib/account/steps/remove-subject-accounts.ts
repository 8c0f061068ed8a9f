import type { Tx } from '@/lib/platform/transaction'
import { deleteUnusedAccounts, findTalentAccounts } from '../repository/many-subject-accounts'

/** Talents who have logged in already, of these. */
export async function findLoggedInTalents(
  tx: Tx,
  countyCode: string,
  talentIds: readonly string[],
): Promise<Set<string>> {
  const found = await findTalentAccounts(tx, countyCode, talentIds)
  return new Set([...found].filter(([, { wasUsed }]) => wasUsed).map(([talentId]) => talentId))
}

/** Takes the logins of these talents away, but for those that have been used. */
export async function removeSubjectAccounts(tx: Tx, countyCode: string, talentIds: readonly string[]): Promise<void> {
  const found = await findTalentAccounts(tx, countyCode, talentIds)
  const unused = [...found.values()].filter(({ wasUsed }) => !wasUsed).map(({ id }) => id)
  await deleteUnusedAccounts(tx, countyCode, unused)
}
