import { wallNow } from '@/lib/platform/clock'
import type { Tx } from '@/lib/platform/transaction'
import { moveStatus } from '../repository/accounts'
import { endSessionsOf } from '../repository/sessions'

/** Closes an applicant's account, such as that of a contact whose authorisation was taken back. Its logins end at once. */
export async function disableSubjectAccount(tx: Tx, countyCode: string, accountId: string): Promise<void> {
  await moveStatus(tx, { countyCode, id: accountId }, 'disabled', wallNow())
  await endSessionsOf(tx, countyCode, accountId, wallNow())
}
