import type { Tx } from '@/lib/platform/transaction'
import { takeUnmatched, type ChangedSubject } from '../repository/unmatched-subjects'

/** Some of those whose facts changed since they were matched, the longest waiting first; they wait no longer. */
export const takeUnmatchedSubjects = (tx: Tx, countyCode: string, atMost: number): Promise<ChangedSubject[]> =>
  takeUnmatched(tx, countyCode, atMost)
