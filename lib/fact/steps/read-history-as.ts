import type { Tx } from '@/lib/platform/transaction'
import type { Subject } from '../model'
import { insertAlias, type NewAlias } from '../repository/subject-aliases'

/**
 * From now on the history of a merged entry is read as the subject's too. History only grows, so its rows keep the old id;
 * of the facts that were taken over, the source shown is the merged entry's.
 */
export const readHistoryAs = (tx: Tx, countyCode: string, subject: Subject, alias: NewAlias): Promise<void> =>
  insertAlias(tx, countyCode, subject, alias)
