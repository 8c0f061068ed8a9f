import type { Tx } from '@/lib/platform/transaction'
import { findRecipients, type Recipient } from '../repository/phones'

/** The active accounts that act for each of these talents and enterprises, with their phones. */
export const listRecipients = (
  tx: Tx,
  countyCode: string,
  subjectIds: readonly string[],
): Promise<Map<string, Recipient[]>> => findRecipients(tx, countyCode, subjectIds)
