import type { ObjectionStatus, PublicNoticeRowStatus, PublicNoticeStatus } from './flow'

export const PUBLIC_NOTICE_STATUS_LABELS: Record<PublicNoticeStatus, string> = { open: '公示中', closed: '已结束' }

export const PUBLIC_NOTICE_ROW_STATUS_LABELS: Record<PublicNoticeRowStatus, string> = {
  open: '公示中',
  suspended: '异议核查中',
  cleared: '无异议',
  upheld: '异议成立',
}

export const OBJECTION_STATUS_LABELS: Record<ObjectionStatus, string> = {
  filed: '待核查',
  upheld: '异议成立',
  dismissed: '异议不成立',
}
