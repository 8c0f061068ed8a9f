import type { Tx } from '@/lib/platform/transaction'
import { emptyWordsOf } from '../repository/erase-words'

/** Corrections asked for and verifications of these people say nothing of them any more. */
export const eraseWordsOf = (tx: Tx, countyCode: string, talentIds: readonly string[]): Promise<void> =>
  emptyWordsOf(tx, countyCode, talentIds)
