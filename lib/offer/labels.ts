import type { OfferStatus } from './flow'
import type { DeclineScope } from './model'

export const OFFER_STATUS_LABELS: Record<OfferStatus, string> = {
  open: '待确认',
  confirmed: '已确认',
  declined: '不享受',
  lapsed: '逾期未答复',
  withdrawn: '已撤回',
}

export const DECLINE_SCOPE_LABELS: Record<DeclineScope, string> = {
  once: '这次不享受',
  item: '这个事项以后都不用通知我',
  all: '以后所有免申即享都不用通知我',
}
