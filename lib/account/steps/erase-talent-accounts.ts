import type { Tx } from '@/lib/platform/transaction'
import { emptyTalentAccounts } from '../repository/erase-accounts'
import { disableSubjectAccount } from './disable-subject-account'

/** Closes and empties the accounts of these people; their logins end at once. Answers the accounts' ids. */
export async function eraseTalentAccounts(tx: Tx, countyCode: string, talentIds: readonly string[]): Promise<string[]> {
  const ids = await emptyTalentAccounts(tx, countyCode, talentIds)
  for (const id of ids) await disableSubjectAccount(tx, countyCode, id)
  return ids
}
