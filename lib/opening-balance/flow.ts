import type { Flow } from '@/lib/kernel/flow'

export const OPENING_BATCH_STATUSES = ['draft', 'prepared', 'rejected', 'posted', 'discarded'] as const
export type OpeningBatchStatus = (typeof OPENING_BATCH_STATUSES)[number]
export type OpeningBatchEvent = 'prepare' | 'sign' | 'reject' | 'discard'

/** What was posted stays: it is compensated by a reversal, never edited. */
export const OPENING_BATCH_FLOW: Flow<OpeningBatchStatus, OpeningBatchEvent> = {
  draft: { prepare: 'prepared', discard: 'discarded' },
  prepared: { sign: 'posted', reject: 'rejected' },
  rejected: { prepare: 'prepared', discard: 'discarded' },
  posted: {},
  discarded: {},
}

/** Whether lines may still come and go. */
export const isBeingWritten = (status: OpeningBatchStatus): boolean => status === 'draft' || status === 'rejected'
