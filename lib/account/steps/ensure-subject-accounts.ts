import type { Tx } from '@/lib/platform/transaction'
import {
  findTalentAccounts,
  insertTalentAccounts,
  updateAccountPhones,
  type TalentAccount,
} from '../repository/many-subject-accounts'

/**
 * As ensureSubjectAccount, for many talents at once: whoever has no login gets one, whoever has one gets the phone of the
 * register. Answers with the ids of the accounts that were opened, by talent.
 */
export async function ensureSubjectAccounts(
  tx: Tx,
  countyCode: string,
  accounts: readonly TalentAccount[],
  now: Date,
): Promise<Map<string, string>> {
  if (accounts.length === 0) return new Map()
  const subjectIds = accounts.map(({ subjectId }) => subjectId)
  const found = await findTalentAccounts(tx, countyCode, subjectIds)
  const known = accounts.flatMap(({ subjectId, phone }) => {
    const account = found.get(subjectId)
    return account ? [{ id: account.id, phone }] : []
  })
  await updateAccountPhones(tx, countyCode, known)
  const absent = accounts.filter(({ subjectId }) => !found.has(subjectId))
  return insertTalentAccounts(tx, countyCode, absent, now)
}
