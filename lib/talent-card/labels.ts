import type { CardHistoryKind } from './flow'
import type { CardStanding } from './model'
import type { CardState } from './schema'

export const CARD_STANDING_LABELS: Record<CardStanding, string> = {
  active: '有效',
  expired: '已过期',
  suspended: '已暂停',
  revoked: '已注销',
}

export const CARD_HISTORY_LABELS: Record<CardHistoryKind, string> = {
  issue: '发卡',
  requestRenewal: '持卡人申请续期',
  renew: '续期',
  regrant: '换发',
  suspend: '暂停使用',
  resume: '恢复使用',
  revoke: '注销',
}

/** As the list filters by them. */
export const CARD_STATE_LABELS: Record<CardState, string> = {
  ...CARD_STANDING_LABELS,
  expiring: '30 天内到期',
  renewalRequested: '申请续期',
}
