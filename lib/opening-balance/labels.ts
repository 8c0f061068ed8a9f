import type { OpeningBatchStatus } from './flow'
import type { OpeningBatchKind } from './model'

export const OPENING_BATCH_STATUS_LABELS: Record<OpeningBatchStatus, string> = {
  draft: '编制中',
  prepared: '待复核签字',
  rejected: '已退回修改',
  posted: '已入账',
  discarded: '已作废',
}

export const HAND_LABELS: Record<'written' | 'prepared' | 'signed' | 'rejected', string> = {
  written: '编制',
  prepared: '提交复核',
  signed: '复核签字',
  rejected: '退回修改',
}

export const OPENING_BATCH_KIND_LABELS: Record<OpeningBatchKind, string> = { entry: '期初登记', reversal: '期初冲销' }
