import type { Phone } from '@/lib/kernel/phone'
import type { Tx } from '@/lib/platform/transaction'
import { findPhones } from '../repository/phones'

/** Where messages to an account, or to everybody who acts for a talent or an enterprise, are sent. */
export const listPhones = (
  tx: Tx,
  countyCode: string,
  of: { accountId: string } | { subjectId: string },
): Promise<Phone[]> => findPhones(tx, countyCode, of)
